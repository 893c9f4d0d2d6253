using System.Text;
using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Sources;

/// <summary>
/// The letter as its writer meant it: sentences without page furniture and line ends, damaged words of the grammar mended.
/// A line feed stands where a paragraph, heading or list item begins. Every place leads back to the source.
/// </summary>
internal sealed partial class FlowText(SourceText source, string text, int[] map, IReadOnlyList<SectionHeading> headings, IReadOnlySet<int> mended)
{
    private readonly Lazy<List<Token>> _tokens = new(() => Tokenizer.Tokens(text));

    public SourceText Source { get; } = source;

    public string Text { get; } = text;

    /// <summary>Where the salutation ends; 0 when none was found.</summary>
    public int BodyStart { get; init; }

    /// <summary>For each line of the source whether it belongs to the page and not to the letter.</summary>
    public IReadOnlyList<bool> Furniture { get; init; } = [];

    public IReadOnlyList<SectionHeading> Headings { get; } = headings;

    public IReadOnlyList<Token> Tokens => _tokens.Value;

    public ReadOnlySpan<char> SpanOf(Token token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>Enough words had to be mended to say that this text came out of a scan.</summary>
    public bool IsDamaged => mended.Count >= 5 || Source.Words.IsDamaged;

    /// <summary>Whether the word that begins here was mended.</summary>
    public bool IsMended(int start) => mended.Contains(start);

    public Place PlaceOf(int start, int end)
    {
        if (map.Length == 0) return new Place(1);
        var from = map[Math.Min(start, map.Length - 1)];
        var last = map[Math.Min(Math.Max(start, end - 1), map.Length - 1)];
        return Source.PlaceOf(from, Math.Max(last, from) + 1);
    }

    /// <summary>The source offset of a place in the flow.</summary>
    public int SourceOffset(int start) => map.Length == 0 ? 0 : map[Math.Clamp(start, 0, map.Length - 1)];

    /// <summary>The words as they stood in the source; a word that was broken over two lines is one again.</summary>
    public string Quote(int start, int end)
    {
        if (map.Length == 0 || end <= start) return "";
        var from = map[Math.Min(start, map.Length - 1)];
        var to = Math.Min(map[Math.Min(end - 1, map.Length - 1)] + 1, Source.Text.Length);
        while (to < Source.Text.Length && char.IsLetterOrDigit(Source.Text[to]) && char.IsLetterOrDigit(Source.Text[to - 1])) to++;
        return to <= from ? "" : string.Join(' ', BrokenWord().Replace(WithoutFurniture(from, to), "$1").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A header between the two halves of a sentence is no part of it.</summary>
    private string WithoutFurniture(int from, int to)
    {
        var text = new StringBuilder();
        for (var index = Source.LineAt(from).Index; index < Source.Lines.Count && Source.Lines[index].Start < to; index++)
        {
            var line = Source.Lines[index];
            if (index < Furniture.Count && Furniture[index]) continue;
            var (start, end) = (Math.Max(from, line.Start), Math.Min(to, line.End));
            if (end > start) text.Append(Source.Text, start, end - start).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<=\p{L})-[ \t]*\r?\n\s*(?!(?:en|of)\b)(\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenWord();

    /// <summary>The last heading at or before a place, or null.</summary>
    public SectionHeading? HeadingAt(int start)
    {
        SectionHeading? last = null;
        foreach (var heading in Headings)
        {
            if (heading.Start > start) break;
            last = heading;
        }

        return last;
    }
}
