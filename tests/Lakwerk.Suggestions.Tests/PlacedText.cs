using Lakwerk.Text;

namespace Lakwerk.Suggestions.Tests;

/// <summary>Pages made of plain lines: every character is 5 wide and 10 high, lines are 12 apart from y = 700 down.</summary>
internal static class PlacedText
{
    public static TextDocument Document(params string[] pages) =>
        new([.. pages.Select((page, index) => Page(index + 1, page))]);

    private static TextPage Page(int number, string text)
    {
        var lines = text.Split('\n').Select((line, row) => Line(line, 700 - 12 * row));
        return new(number, Box.Of(0, 0, 595, 842), 0, [.. lines]);
    }

    private static TextLine Line(string line, double y)
    {
        var words = new List<TextWord>();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            var at = column;
            words.Add(new(word, [.. word.Select((_, i) => Box.Of(50 + 5 * (at + i), y, 55 + 5 * (at + i), y + 10))]));
            column += word.Length + 1;
        }

        return new(words);
    }
}
