using System.Globalization;
using System.Text.RegularExpressions;

namespace Lakwerk.Law.Grounds;

/// <summary>
/// Reads grounds that are written out: <c>artikel 10, tweede lid, aanhef en onder e, van de Wob</c>, <c>5.1 lid 2 sub e</c>,
/// <c>5.1, 2e</c>, with several letters and paragraphs after one article.
/// </summary>
internal static partial class ProseReader
{
    private const string ParagraphPattern =
        @"(?:(?<ord>eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste)\s{1,40}lid|lid\s{0,40}(?<num>[1-8])|(?<num>[1-8])(?:e|de)\s{1,40}lid|\((?<num>[1-8])\))";

    private const string LetterPattern = @"\(?(?<let>[a-i])\)?(?!\.?[\p{L}\d])";

    private const string LettersPattern =
        @"(?:\s{0,40},?\s{0,40}(?:aanhef\s{1,40}en\s{1,40})?(?:(?:onder|sub|letter|onderdeel|onderdelen)\s{0,40})?,?\s{0,40}" + LetterPattern
        + @"(?:\s{0,40}(?:,\s{0,40}en|,|en|of|/)\s{0,40}" + LetterPattern + "){0,40})?";

    private const string LawPattern =
        @"(?:\s{0,40},?\s{0,40}van\s{1,40}de\s{1,40}(?<law>Wob|Woo|Wet\s{1,40}openbaarheid\s{1,40}van\s{1,40}bestuur|Wet\s{1,40}open\s{1,40}overheid|(?-i:[A-Z])\w+))?";

    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste"];

    public static Citation? ReadWhole(string text) =>
        Find(text) is [var only] && only.Start == 0 && only.Source.Length == text.Length ? only : null;

    public static List<Citation> Find(string text)
    {
        var found = new List<Citation>();
        foreach (Match match in WithParagraph().Matches(text))
            AddChain(text, match, found);
        foreach (Match match in CommaShorthand().Matches(text))
            Add(match, match, found, 1);
        foreach (Match match in ArticleOnly().Matches(text))
            if (!found.Exists(f => f.Start < match.Index + match.Length && match.Index < f.End))
                Add(match, match, found, 0.9);
        return found;
    }

    /// <summary>One article may be followed by several paragraphs: "eerste lid, onder c, en tweede lid, onder e".</summary>
    private static void AddChain(string text, Match first, List<Citation> found)
    {
        for (var part = first; part.Success; part = NextParagraph().Match(text, part.Index + part.Length))
            Add(first, part, found, 1);
    }

    private static void Add(Match article, Match part, List<Citation> found, double confidence)
    {
        var number = article.Groups["art"].Value;
        if (!IsOwnLaw(part.Groups["law"], number))
            return;
        var letters = part.Groups["let"].Captures;
        if (letters.Count == 0)
            AddCode(GroundCode.Of(number, Paragraph(part), null), part, 0, part.Length, confidence, found);
        for (var i = 0; i < letters.Count; i++)
        {
            var start = i == 0 ? 0 : letters[i].Index - part.Index;
            var end = i == letters.Count - 1 ? part.Length : letters[i].Index + letters[i].Length - part.Index;
            AddCode(GroundCode.Of(number, Paragraph(part), char.ToLowerInvariant(letters[i].Value[0])), part, start, end, confidence, found);
        }
    }

    private static void AddCode(string code, Match part, int start, int end, double confidence, List<Citation> found)
    {
        if (GroundTable.TryGet(code, out var ground))
            found.Add(new Citation(ground, null, confidence, part.Value[start..end], part.Index + start));
    }

    private static int? Paragraph(Match match)
    {
        if (match.Groups["num"] is { Success: true } number)
            return int.Parse(number.Value, CultureInfo.InvariantCulture);
        return match.Groups["ord"] is { Success: true } ordinal
            ? Array.IndexOf(Ordinals, ordinal.Value.ToLowerInvariant()) + 1
            : null;
    }

    /// <summary>Article 10 of some other act is not ours; "van de Wgmc" says so.</summary>
    private static bool IsOwnLaw(Group law, string article)
    {
        if (!law.Success)
            return true;
        var isWob = law.Value.StartsWith("wob", StringComparison.OrdinalIgnoreCase) || law.Value.Contains("openbaarheid", StringComparison.OrdinalIgnoreCase);
        var isWoo = law.Value.StartsWith("woo", StringComparison.OrdinalIgnoreCase) || law.Value.Contains("open ", StringComparison.OrdinalIgnoreCase);
        return article.StartsWith('5') ? isWoo : isWob;
    }

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:art(?:ikel(?:en)?|\.)?\s{0,40})?(?<art>5\.[12]|1[01])\s{0,40},?\s{0,40}" + ParagraphPattern + LettersPattern + LawPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithParagraph();

    [GeneratedRegex(@"\G\s{0,40},?\s{0,40}(?:en|of|alsmede|juncto|jo\.?)\s{1,40}(?:het\s{1,40})?" + ParagraphPattern + LettersPattern + LawPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextParagraph();

    [GeneratedRegex(@"(?<![\p{L}\d.])(?:art(?:ikel|\.)?\s{0,40})?(?<art>5\.[12]|1[01])\s{0,40},\s{0,40}(?<num>[1-8])\s?(?<let>[a-i])?(?![\p{L}\d])(?!\s{1,40}lid)(?!\.\d)" + LawPattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CommaShorthand();

    [GeneratedRegex(@"(?<![\p{L}\d.])art(?:ikel|\.)?\s{0,40}(?<art>5\.[2-7]a?|11)(?:\s{1,40}van\s{1,40}de\s{1,40}(?<law>Wob|Woo|Wet\s{1,40}openbaarheid\s{1,40}van\s{1,40}bestuur|Wet\s{1,40}open\s{1,40}overheid)\b|(?=[\s,;.)]|$)(?!\s{0,40},?\s{0,40}van\s{1,40}de)(?!\.\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleOnly();
}
