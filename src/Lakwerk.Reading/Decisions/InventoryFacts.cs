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
    private const int MostEnclosed = 20;

    private static readonly string[] Numerals =
        ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"];

    private static readonly string[] Tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

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
        if (index < 0 && Compound(word) is { } compound) return compound;
        return index >= 0 ? index : DutchDateReader.Number(text.Replace(".", "", StringComparison.Ordinal));
    }

    /// <summary>"dertig", "eenendertig", "tweeëntachtig".</summary>
    private static int? Compound(string word)
    {
        var tens = Array.FindIndex(Tens, word.EndsWith);
        if (tens < 0) return null;
        var ones = word[..^Tens[tens].Length];
        if (ones.Length == 0) return (tens + 2) * 10;
        if (!ones.EndsWith("en", StringComparison.Ordinal) && !ones.EndsWith("ën", StringComparison.Ordinal)) return null;
        var one = Array.IndexOf(Numerals, ones[..^2]);
        return one is > 0 and < 10 ? (tens + 2) * 10 + one : null;
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

        foreach (var (name, place) in Enclosed(letter.Source))
        {
            var known = annexes.FindIndex(annex => annex.Name == name);
            if (known < 0) annexes.Add(new Annex(name, false, place) { IsListed = true });
            else annexes[known] = annexes[known] with { IsListed = true };
        }

        return annexes;
    }

    /// <summary>The list of what comes with the letter: "Bijlagen:" and numbers below it.</summary>
    private static IEnumerable<(string Name, Place Place)> Enclosed(SourceText source)
    {
        var lines = source.Lines.Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        var label = lines.FindIndex(line => EnclosedLabel().IsMatch(source.SpanOf(line)));
        if (label < 0) yield break;
        foreach (var line in lines.Skip(label + 1).Take(MostEnclosed))
        {
            if (EnclosedItem().Match(source.SpanOf(line).ToString()) is not { Success: true } item) yield break;
            yield return (item.Groups["name"].Value.ToUpperInvariant(), source.PlaceOf(line.Start, line.End));
        }
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
        if (Numbering(letter) is { Count: > 0 } numbering) return [.. numbering.Union(named)];
        if (count?.Value == 1 && named.Count == 0) return [new DocumentKey(null, "1")];
        var numbers = named.Select(key => key.List is null && int.TryParse(key.Nr, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        var last = count?.Value ?? numbers.DefaultIfEmpty().Max();
        var counts = named.Count > 0 && last is > 0 and <= DocumentNumbers.LongestRange && numbers.TrueForAll(n => n > 0) && numbers.Count(n => n > last) * 10 <= numbers.Count;
        return counts ? [.. Enumerable.Range(1, last).Select(n => new DocumentKey(null, n.ToString(CultureInfo.InvariantCulture)))] : named;
    }

    /// <summary>"De documenten zijn genummerd 101 t/m 158": the letter says itself which there are.</summary>
    private static List<DocumentKey> Numbering(LetterContext letter) =>
    [
        .. letter.Mentions.Where(mention => mention is { IsAll: false, IsRest: false, Documents.Count: > 1 } && mention.Start < letter.AnnexStart && Numbered().IsMatch(letter.SpanOf(letter.SentenceAt(mention.Start))))
            .SelectMany(mention => mention.Documents.Select(document => document.Key)).Distinct(),
    ];

    [GeneratedRegex(@"\b(?:zijn|werden|hebben|heb)\W+(?:\w+\W+){0,4}(?:doorlopend\W+)?genummerd\b|\b(?:aangetroffen|gevonden)\s*\((?:nrs?\.?|nummers)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<n>\d{1,3}(?:\.\d{3})|[\dOoDlIi|ZzSsbGBgq]{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))\)?\s+(?:(?:relevante|digitale|unieke|verschillende|afzonderlijke)\s+)?(?:documenten|document|stukken)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"aangetroffen|\b(?:ge)?vonden\b|\btroffen\b|geïnventariseerd|totaal|inventaris|reikwijdte|vallen\s+onder|gaat\s+om|betreft|bes(?:list|lissen|luit|loten)\W+(?:\w+\W+){0,6}op\W+(?:\w+\W+){0,2}\w+\W+(?:documenten|stukken)|beoordeeld", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Found();

    [GeneratedRegex(@"^\W*Bijlage(?:n|\(n\))\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EnclosedLabel();

    [GeneratedRegex(@"^\s*(?:[Bb]ijlage\s+)?(?<name>\d{1,2}[A-Ha-h]?|[A-H])\s*[.):-]\s+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex EnclosedItem();

    [GeneratedRegex(@"inventaris|documentenlijst|lijst\s+met\s+documenten|\b(?:op|in)\s+de\s+lijst\s+(?:die|welke|in\s+bijlage)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inventory();

    [GeneratedRegex(@"\bbijlagen?\s+(?<name>\d{1,2}[A-Ha-h]?|[A-H]|I{1,3}|IV|V)\b(?:\s*(?:,|en|t/m)\s*(?<name>\d{1,2}[A-H]?|[A-H]|I{1,3}|IV|V)\b)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnexNames();
}
