using Lakwerk.Text;

namespace Lakwerk.Server.Api;

/// <summary>The words of a page with their boxes: text, line, left, bottom, right, top.</summary>
public sealed record PageBody(int Page, IReadOnlyList<object[]> Words)
{
    private const int Decimals = 2;

    public static PageBody Of(TextPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var words = new List<object[]>();
        for (var line = 0; line < page.Lines.Count; line++)
            foreach (var word in page.Lines[line].Words)
                words.Add([word.Text, line, Round(word.Box.Left), Round(word.Box.Bottom), Round(word.Box.Right), Round(word.Box.Top)]);
        return new PageBody(page.Number, words);
    }

    private static double Round(double value) => Math.Round(value, Decimals);
}
