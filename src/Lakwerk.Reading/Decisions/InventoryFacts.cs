using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Decisions;

/// <summary>How many documents there are, in which lists, and which annexes belong to the letter.</summary>
internal static partial class InventoryFacts
{
    private const int MostDocuments = 200_000;

    private static readonly string[] Numerals =
        ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"];

    public static Fact<int>? Count(LetterContext letter)
    {
        foreach (Match match in Counted().Matches(letter.Text))
        {
            var sentence = letter.SentenceAt(match.Index);
            if (match.Index >= letter.AnnexStart || !Found().IsMatch(letter.SpanOf(sentence)) || NumberOf(match.Groups["n"].Value) is not { } count || count > MostDocuments) continue;
            return letter.Fact(count, match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length, char.IsAsciiDigit(match.Groups["n"].Value[0]) ? 0.95 : 0.85);
        }

        return null;
    }

    /// <summary>A number in digits, also damaged, or as a word.</summary>
    public static int? NumberOf(string text)
    {
        var word = text.ToLowerInvariant().Replace('é', 'e').TrimEnd('.');
        var index = Array.IndexOf(Numerals, word);
        return index >= 0 ? index : DutchDateReader.Number(text.Replace(".", "", StringComparison.Ordinal));
    }

    /// <summary>The same, and numerals with one damaged letter; where only a number can stand.</summary>
    public static int? NearNumberOf(string text)
    {
        if (NumberOf(text) is { } sound) return sound;
        var folded = OcrFolding.Fold(text);
        var near = Enumerable.Range(2, Numerals.Length - 2).Where(n => EditDistance.IsWithin(folded, OcrFolding.Fold(Numerals[n]), 1)).ToList();
        return near.Count == 1 && folded.Length > 1 ? near[0] : null;
    }

    public static IReadOnlyList<Fact<string>> Lists(LetterContext letter)
    {
        var lists = new List<Fact<string>>();
        foreach (var sentence in letter.Sentences.Where(s => s.Start < letter.AnnexStart && Inventory().IsMatch(letter.SpanOf(s))))
            foreach (Match match in AnnexNames().Matches(letter.TextOf(sentence)))
                foreach (Capture name in match.Groups["name"].Captures)
                    Add(name.Value, sentence.Start + name.Index, name.Length, 0.9);
        foreach (var document in letter.Mentions.SelectMany(mention => mention.Documents))
            if (document.Key.List is { } list) Add(list, document.Start, 1, 0.85);
        return lists;

        void Add(string name, int start, int length, double confidence)
        {
            var plain = name.Trim('.').ToUpperInvariant();
            if (!lists.Exists(list => list.Value == plain)) lists.Add(letter.Fact(plain, start, start + length, confidence));
        }
    }

    public static IReadOnlyList<Annex> Annexes(LetterContext letter)
    {
        var annexes = new List<Annex>();
        foreach (Match match in AnnexNames().Matches(letter.Text))
            foreach (Capture name in match.Groups["name"].Captures)
            {
                var plain = name.Value.Trim('.').ToUpperInvariant();
                var isPresent = letter.Flow.Headings.Any(h => h.Kind == SectionKind.Annex && match.Index >= h.Start && match.Index < h.End) && match.Index >= letter.AnnexStart;
                var known = annexes.FindIndex(annex => annex.Name == plain);
                if (known < 0) annexes.Add(new Annex(plain, isPresent, letter.Flow.PlaceOf(match.Index, match.Index + match.Length)));
                else if (isPresent) annexes[known] = annexes[known] with { IsPresent = true };
            }

        return annexes;
    }

    public static IReadOnlyList<DocumentKey> Named(LetterContext letter)
    {
        var keys = letter.Mentions.Where(mention => mention.Start < letter.AnnexStart).SelectMany(mention => mention.Documents.Select(document => document.Key)).Distinct().ToList();
        var listed = keys.Where(key => key.List is not null).Select(key => key.Nr).ToHashSet(StringComparer.Ordinal);
        // A number without a list, of which two lists have one, is no third document.
        return [.. keys.Where(key => key.List is not null || !listed.Contains(key.Nr)).OrderBy(key => key.List, StringComparer.Ordinal).ThenBy(key => key.Nr, DocumentNumbers.Order)];
    }

    /// <summary>
    /// All documents, as far as the letter tells them: by the list annexed to it, else 1 … n when it counts them and numbers
    /// those that it names so, else those that it names.
    /// </summary>
    public static IReadOnlyList<DocumentKey> All(LetterContext letter, Fact<int>? count)
    {
        var named = Named(letter);
        if (letter.Annexed.Count > 0) return [.. letter.Annexed.Union(named)];
        var numbers = named.Select(key => key.List is null && int.TryParse(key.Nr, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        var last = count?.Value ?? numbers.DefaultIfEmpty().Max();
        var counts = named.Count > 0 && last is > 0 and <= DocumentNumbers.LongestRange && numbers.TrueForAll(n => n > 0) && numbers.Count(n => n > last) * 10 <= numbers.Count;
        return counts ? [.. Enumerable.Range(1, last).Select(n => new DocumentKey(null, n.ToString(CultureInfo.InvariantCulture)))] : named;
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<n>\d{1,3}(?:\.\d{3})|[\dOoDlIi|ZzSsbGBgq]{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig)\s+(?:(?:relevante|digitale|unieke|verschillende|afzonderlijke)\s+)?(?:documenten|document|stukken)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"aangetroffen|gevonden|geïnventariseerd|totaal|inventaris|reikwijdte|vallen\s+onder|gaat\s+om|betreft", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex("inventaris|documentenlijst|lijst met documenten", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inventory();

    [GeneratedRegex(@"\bbijlagen?\s+(?<name>\d{1,2}[A-Ha-h]?|[A-H]|I{1,3}|IV|V)\b(?:\s*(?:,|en|t/m)\s*(?<name>\d{1,2}[A-H]?|[A-H]|I{1,3}|IV|V)\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnexNames();
}
