using System.Text;

namespace Lakwerk.Suggestions.Tests;

/// <summary>A text in which {kind:passage} marks what must be found; ⏎ stands for a line end.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<string> Expected)
{
    public static MarkedText Parse(string line)
    {
        var text = new StringBuilder();
        var expected = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            var open = line.IndexOf('{', at);
            if (open < 0) open = line.Length;
            text.Append(line, at, open - at);
            if (open == line.Length) break;
            var colon = line.IndexOf(':', open);
            var close = line.IndexOf('}', colon);
            var passage = line[(colon + 1)..close];
            expected.Add(Describe(line[(open + 1)..colon], text.Length, passage));
            text.Append(passage);
            at = close + 1;
        }

        return new(text.ToString().Replace('⏎', '\n'), expected);
    }

    public static string Describe(Suggestion suggestion) =>
        Describe(suggestion.Kind.Name(), suggestion.Start, suggestion.Text.Replace('\n', '⏎'));

    public static TheoryData<string, string> Lines(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file)))
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(file, line);
        }

        return rows;
    }

    private static string Describe(string kind, int start, string passage) => $"{kind} at {start}: {passage}";
}
