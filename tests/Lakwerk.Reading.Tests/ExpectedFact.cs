using System.Globalization;

namespace Lakwerk.Reading.Tests;

/// <summary>One row of a table of expected facts: what, its value, and the line where a reader finds it.</summary>
public sealed record ExpectedFact(string Key, string Value, int? Line)
{
    public string Name => $"{Key} {Value}";

    /// <summary>Rows of key, value and line, divided by tabs; a line of "-" is not checked.</summary>
    public static IReadOnlyList<ExpectedFact> Read(params string[] path) =>
    [
        .. File.ReadLines(Path.Combine([AppContext.BaseDirectory, "Data", .. path]))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new ExpectedFact(cells[0], cells[1], cells.Length < 3 || cells[2] == "-" ? null : int.Parse(cells[2], CultureInfo.InvariantCulture))),
    ];
}
