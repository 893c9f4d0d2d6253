using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Parliament;

/// <summary>Reads a letter to parliament: what it cites, which decisions it reports, what it promises and on what condition.</summary>
public static partial class ParliamentReader
{
    private const int FewestDigits = 3;
    private const int FewestOfCase = 6;

    public static ParliamentLetter Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var letter = new LetterContext(source);
        var (authority, signatory) = Signature.Read(source);
        return new ParliamentLetter
        {
            Date = letter.Head.Date,
            Reference = letter.Head.Reference ?? PaperNumber(letter),
            Subject = letter.Head.Subject,
            Authority = authority,
            Signatory = signatory,
            Papers = Papers(letter),
            Rulings = Rulings(letter),
            Links = [.. Link().Matches(letter.Text).Select(m => letter.Fact(m.Value.TrimEnd('.', ']', ')', ','), m.Index, m.Index + m.Length, 0.95))],
            Dates = Dates(letter),
            Decisions = Decisions(letter),
            Promises = Promises(letter),
        };
    }

    private static Fact<string>? PaperNumber(LetterContext letter) =>
        DocumentNumber().Match(letter.Text) is { Success: true } match ? letter.Fact(match.Value, match.Index, match.Index + match.Length, 0.95) : null;

    private static List<ParliamentaryPaper> Papers(LetterContext letter)
    {
        var papers = new List<ParliamentaryPaper>();
        foreach (Match match in Paper().Matches(letter.Text))
        {
            var dossiers = match.Groups["d"].Captures.Select(capture => Dossier(capture.Value)).OfType<string>().ToList();
            if (dossiers.Count == 0 || PaperNumberOf(match.Groups["nr"].Value) is not { } number) continue;
            var session = match.Groups["s"].Success ? match.Groups["s"].Value.Replace('-', '/').Replace('–', '/') : null;
            papers.Add(new ParliamentaryPaper(dossiers, number, session, letter.Flow.PlaceOf(match.Index, match.Index + match.Length), 0.95));
        }

        return papers;
    }

    /// <summary>"30821" is written "30 821"; null when too few of its signs are figures.</summary>
    private static string? Dossier(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return plain.Count(char.IsAsciiDigit) >= FewestDigits && DutchDateReader.Number(plain) is { } number ? number.ToString("00000", CultureInfo.InvariantCulture).Insert(2, " ") : null;
    }

    /// <summary>A number, also with a figure taken for a letter, or the letter of a paper that has no number.</summary>
    private static string? PaperNumberOf(string text) =>
        text.Any(char.IsAsciiDigit) ? DutchDateReader.Number(text)?.ToString(CultureInfo.InvariantCulture) : text.All(char.IsAsciiLetterUpper) ? text : null;

    private static List<Fact<string>> Rulings(LetterContext letter)
    {
        var rulings = new List<Fact<string>>();
        foreach (Match match in CaseNumber().Matches(letter.Text))
        {
            if (NameOf(match) is not { } name) continue;
            if (!rulings.Exists(ruling => ruling.Value == name)) rulings.Add(letter.Fact(name, match.Index, match.Index + match.Length, 0.95));
        }

        return rulings;
    }

    /// <summary>"202003618-1-a3" is case 202003618/1/A3; null when its signs are no figures.</summary>
    private static string? NameOf(Match match)
    {
        if (!match.Groups["case"].Success) return match.Value;
        var number = match.Groups["case"].Value + match.Groups["n"].Value;
        if (number.Count(char.IsAsciiDigit) < FewestOfCase) return null;
        var digits = string.Concat(number.Select(DutchDateReader.Digit));
        return digits.StartsWith("20", StringComparison.Ordinal) ? $"{digits[..^1]}/{digits[^1]}/{match.Groups["k"].Value.ToUpperInvariant()}" : null;
    }

    private static List<Fact<DateOnly>> Dates(LetterContext letter) =>
    [
        .. letter.Dates.Where(date => date.Date is not null)
            .Select(date => letter.Fact(date.Date!.Value, date.Start, date.End, Math.Min(0.95, date.Confidence)))
            .Where(fact => letter.Head.Date is not { } own || fact.Value != own.Value || fact.Place != own.Place),
    ];

    private static List<Fact<string>> Decisions(LetterContext letter) =>
    [
        .. letter.Sentences.Select(sentence => (Sentence: sentence, Cue: Decided().Match(letter.TextOf(sentence))))
            .Where(found => found.Cue.Success)
            .Select(found => letter.Fact(letter.Flow.Quote(found.Sentence.Start, found.Sentence.End), found.Sentence.Start + found.Cue.Index, found.Sentence.Start + found.Cue.Index + found.Cue.Length, 0.75)),
    ];

    private static List<Promise> Promises(LetterContext letter)
    {
        var promises = new List<Promise>();
        for (var i = 0; i < letter.Sentences.Count; i++)
        {
            var sentence = letter.Sentences[i];
            var text = letter.TextOf(sentence);
            if (Promised().Match(text) is not { Success: true } cue || Past().IsMatch(text)) continue;
            var told = letter.Fact(letter.Flow.Quote(sentence.Start, sentence.End), sentence.Start + cue.Index, sentence.Start + cue.Index + cue.Length, 0.85);
            promises.Add(new Promise(told, ConditionOf(letter, i, text)));
        }

        return promises;
    }

    /// <summary>"Indien dit het geval is" points at the sentence before it.</summary>
    private static Fact<string>? ConditionOf(LetterContext letter, int index, string text)
    {
        if (Points().IsMatch(text) && index > 0) return Clause(letter, letter.Sentences[index - 1], 0.75) ?? Clause(letter, letter.Sentences[index], 0.6);
        return Clause(letter, letter.Sentences[index], 0.8);
    }

    private static Fact<string>? Clause(LetterContext letter, Sentence sentence, double confidence)
    {
        var match = Condition().Match(letter.TextOf(sentence));
        if (!match.Success) return null;
        var start = sentence.Start + match.Index;
        return letter.Fact(letter.Flow.Quote(start, start + match.Length), start, start + match.Length, confidence);
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d[DZ]\d{5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"Kamerstuk(?:ken)?\W{0,3}(?:[I1l|]{1,2}\W{1,3})?(?:(?<s>[\dOoZz|lI.'`]{4,6}\s?[/–\-]\s?[\dOoZzlI|]{2,4})\W{0,3})?(?<d>[\dOolISZ|]{2}[ .]?[\dOolISZBGbA|]{3})(?:\s*(?:,\s*en|en|,|\b\p{Ll}{2}\b)\s*(?<d>[\dOolISZG|]{2}[ .]?[\dOolISZBGbA|]{3}))*(?:\s*[\-–]?\s*[IVXL]{1,5})?\W{1,3}(?:nrs?|n[tfvl]|[uhr]r|rir|nn)\W{1,5}(?<nr>\d[\dOolISZBGT|]{0,3}(?![\p{L}\d])|[OolISZBGA|]\d[\dOolISZBGT|]{0,2}(?![\p{L}\d])|[A-Z]{1,2}\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paper();

    [GeneratedRegex(@"(?<!\d)(?<case>[2Zz][\dOoIlZzbD]{8})[\-/]?(?<n>[\dIl])[\-/](?<k>[A-Z]\d)(?!\d)|ECLI:NL:[A-Z]+:\d{4}:[A-Z]{0,2}\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s\]]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"besluit(?:en)?\W+(?:\w+\W+){0,4}genomen|(?:besloten|besluit)\s+(?:heeft|heb|hebben)|(?:heeft|heb|hebben|is)\W+(?:\w+\W+){0,12}besloten|(?:wordt|worden|is|zijn)\W+(?:[\w‘’']+\W+){0,12}openbaar\s+gemaakt|geen\s+aanleiding\W+(?:\w+\W+){0,5}(?:om|gezien|tot|te\s+(?:heroverwegen|herzien))\b|besluit(?:en)?\s+van\W+(?:\w+\W+){0,6}genomen", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decided();

    [GeneratedRegex(@"(?:zal|zullen)\W+(?:\w+\W+){0,6}(?:Kamer|u)\b(?:\W+\w+){0,10}?\W+(?:geïnformeerd|geinformeerd|informeren|toezenden|sturen|ontvangen|berichten|melden|toesturen)|(?:Kamer|u)\W+(?:\w+\W+){0,4}(?:zal|zullen|wordt|worden)\W+(?:\w+\W+){0,8}(?:geïnformeerd|geinformeerd|toegezonden)|(?:zal|zullen)\s+(?:ik|wij)\W+(?:\w+\W+){0,8}Kamer|(?:informeer|stuur|bericht)\s+(?:ik|wij)\s+(?:uw\s+Kamer|u)\W+(?:\w+\W+){0,5}(?:voor|zodra|na|in|eind|begin|uiterlijk|over\s+de)|(?:zeg|zegde)\s+(?:ik|wij)\W+(?:\w+\W+){0,5}toe|toegezegd|toezegging", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promised();

    [GeneratedRegex(@"\b(?:eerder|reeds|al)\W+(?:\w+\W+){0,3}geïnformeerd|(?:is|bent|werd|waarover)\W+(?:(?!zal\b|zullen\b|wordt\b|worden\b)\w+\W+){0,8}geïnformeerd|als\s+volgt", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:indien|als|wanneer|mocht|in)\s+(?:dit|dat)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();

    [GeneratedRegex(@"\b(?:indien|wanneer|zodra|mocht(?:en)?|als|tenzij)\b[^.;]{8,}?(?=,\s*(?:dat|dan|zal|zullen|is|wordt|informeer|kan)\b|,\s*veranderen\b|[.;]|$)(?:,\s*veranderen)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();
}
