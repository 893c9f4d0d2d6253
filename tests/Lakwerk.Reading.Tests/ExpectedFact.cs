using System.Globalization;

namespace Lakwerk.Reading.Tests;

/// <summary>One row of a table of expected facts: what, its value, and the line where a reader finds it.</summary>
public sealed record ExpectedFact(string Key, string Value, int? Line)
{
    /// <summary>Facts that are told by the line on which they stand.</summary>
    private static readonly string[] ByLine = ["requestItem", "residualText", "decision", "request", "promise-condition"];

    public string Name => $"{Key} {Value}";

    /// <summary>Its value is the line on which it stands.</summary>
    public bool IsByLine => ByLine.Contains(Key);

    /// <summary>The same fact in a text whose lines moved.</summary>
    public ExpectedFact Moved(Func<int, int> lineOf)
    {
        string At(string line) => lineOf(int.Parse(line, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        var words = Value.Split(' ', 2);
        var value = Value;
        if (ByLine.Contains(Key)) value = At(Value);
        else if (Key == "item") value = $"{At(words[0])} {words[1]}";
        else if (Key == "document" && words[0].Split('-') is [var first, var last]) value = $"{At(first)}-{At(last)} {words[1]}";
        return this with { Value = value, Line = Line is { } line ? lineOf(line) : null };
    }

    /// <summary>Rows of key, value and line, divided by tabs; a line of "-" is not checked.</summary>
    public static IReadOnlyList<ExpectedFact> Read(params string[] path) => ReadFile(Path.Combine([AppContext.BaseDirectory, "Data", .. path]));

    /// <summary>The same from a file anywhere.</summary>
    public static IReadOnlyList<ExpectedFact> ReadFile(string path) =>
    [
        .. File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new ExpectedFact(cells[0], cells[1], cells.Length < 3 || cells[2] == "-" ? null : int.Parse(cells[2], CultureInfo.InvariantCulture))),
    ];
}
