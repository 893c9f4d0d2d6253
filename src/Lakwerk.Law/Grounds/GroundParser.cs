using System.Text.RegularExpressions;

namespace Lakwerk.Law.Grounds;

/// <summary>
/// Reads grounds in every notation met in practice: dotted, compact, "lid/sub" shorthand, letter prose, labels in a margin,
/// and the forms that OCR makes of them. Nothing is guessed silently: what had to be mended comes with a lower confidence.
/// </summary>
public static partial class GroundParser
{
    /// <summary>Longer text is refused by <see cref="Parse"/>: a label is a label, not a page.</summary>
    private const int LongestLabel = 200;

    private static readonly char[] CellSeparators = [';', '+', '|', '\n', '\r'];

    /// <summary>Reads text that is meant to be one ground or label, such as a cell or the text in a box; null when it is none.</summary>
    public static Citation? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestLabel)
            return null;
        var start = text.Length - text.TrimStart().Length;
        var label = text.Trim();
        if (OtherLabelTable.Find(label) is { } other)
            return new Citation(null, other, 1, label, start);
        var bare = label.Trim('[', ']', '(', ')', ' ', ':', ';');
        return (LabelReader.ReadWhole(bare) ?? ProseReader.ReadWhole(bare) ?? LabelReader.ReadWhole(Compact(bare))) is { } found ? At(found, label, start) : null;
    }

    /// <summary>Reads a cell with several labels, joined by <c>;</c>, <c>+</c>, <c>|</c>, a comma or a new line.</summary>
    public static CellReading ParseCell(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var citations = new List<Citation>();
        var unknown = new List<string>();
        foreach (var part in cell.Split(CellSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            ReadPart(part, citations, unknown);
        return new CellReading(citations, unknown);
    }

    /// <summary>Every ground and label in running text (a letter, a page with margin labels), in order, without overlaps.</summary>
    public static IReadOnlyList<Citation> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ProseReader.Find(text);
        AddWhereFree(found, LabelReader.Find(text));
        AddWhereFree(found, OtherLabelReader.Find(text));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>As people type it: a capital for the letter, or "onder" before it.</summary>
    private static string Compact(string bare) => Under().Replace(bare.ToLowerInvariant(), ".");

    private static void ReadPart(string part, List<Citation> citations, List<string> unknown)
    {
        if (Parse(part) is { } whole)
        {
            citations.Add(whole);
            return;
        }
        var pieces = Joined().Split(part).Where(p => p.Length > 0).ToArray();
        if (pieces.Length > 1 && pieces.All(p => Parse(p) is not null))
        {
            citations.AddRange(pieces.Select(p => Parse(p)!));
            return;
        }
        if (ProseReader.Find(part) is { Count: > 0 } several)
            citations.AddRange(several);
        else
            unknown.Add(part);
    }

    private static Citation At(Citation citation, string source, int start) => citation with { Source = source, Start = start };

    private static void AddWhereFree(List<Citation> found, IEnumerable<Citation> more)
    {
        var taken = found.Count;
        foreach (var candidate in more)
        {
            var free = true;
            for (var i = 0; i < taken && free; i++)
                free = candidate.End <= found[i].Start || candidate.Start >= found[i].End;
            if (free)
                found.Add(candidate);
        }
    }

    [GeneratedRegex(@"\s*,\s*|\s+en\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"(?<=\d)[\s,]*(?:(?:aanhef en )?onder|sub)\s+(?=[a-j]$)", RegexOptions.CultureInvariant)]
    private static partial Regex Under();
}
