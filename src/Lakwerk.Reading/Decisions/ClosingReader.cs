using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Decisions;

/// <summary>What stands around the decision proper: dictum, transfers, other acts, residual text, publication, objection.</summary>
internal static partial class ClosingReader
{
    private const int MostResidualLines = 200;
    private const int LongestAddress = 320;

    public static IReadOnlyList<Fact<string>> Dictum(LetterContext letter) =>
    [
        .. letter.Sentences
            .Where(s => s.Start < letter.AnnexStart && !letter.IsHeading(s))
            .Where(s => letter.SectionAt(s.Start) == SectionKind.Dictum && StatusCues.In(letter.SpanOf(s)) is not null || Decides().IsMatch(letter.SpanOf(s)) && letter.SectionAt(s.Start) is SectionKind.Other or SectionKind.Dictum)
            .Select(s => letter.Fact(letter.Flow.Quote(s.Start, s.End), s.Start, s.End, 0.85)),
    ];

    public static IReadOnlyList<Fact<string>> Transfers(LetterContext letter)
    {
        var bodies = new List<Fact<string>>();
        foreach (var sentence in letter.Sentences.Where(s => s.Start < letter.AnnexStart && Transferred().IsMatch(letter.SpanOf(s))))
            foreach (Match match in Body().Matches(letter.TextOf(sentence)))
            {
                var name = match.Value.Trim();
                if (!bodies.Exists(body => body.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
                    bodies.Add(letter.Fact(name, sentence.Start + match.Index, sentence.Start + match.Index + match.Length, 0.8));
            }

        return bodies;
    }

    public static IReadOnlyList<OtherRegime> OtherRegimes(LetterContext letter, IReadOnlyList<StatusGroup> statuses)
    {
        var documents = statuses.FirstOrDefault(group => group.Status == DocumentStatus.OtherLaw)?.Documents ?? [];
        var labels = letter.Citations.Where(c => c.Label is { Kind: OtherLabelKind.OtherLaw } && c.Start < letter.AnnexStart && letter.SectionAt(c.Start) is not (SectionKind.Request or SectionKind.Procedure)).GroupBy(c => c.Code).ToList();
        return
        [
            .. labels.Select(group => group.First())
                .Where(c => documents.Count > 0 || SetsAside().IsMatch(letter.SpanOf(letter.SentenceAt(c.Start))))
                .Select(c => new OtherRegime(c.Label!, letter.Flow.PlaceOf(c.Start, c.End), c.Confidence, labels.Count == 1 ? documents : Near(letter, c, documents))),
        ];
    }

    public static (IReadOnlyList<Fact<string>> Text, IReadOnlyList<DecidedDocument> Documents) Residual(LetterContext letter)
    {
        var announced = letter.Sentences.FirstOrDefault(s => s.Start < letter.AnnexStart && Announces().IsMatch(letter.SpanOf(s)));
        if (announced.End == 0) return ([], []);
        var lines = new List<Fact<string>>();
        foreach (var sentence in letter.Sentences.Where(s => s.Start >= announced.End))
        {
            if (lines.Count == MostResidualLines || letter.IsHeading(sentence)) break;
            if (lines.Count > 0 && letter.Text[sentence.Start - 1] == '\n' && !PageFurniture.IsBullet(letter.SpanOf(sentence)) && PageFurniture.IsBullet(lines[0].Value)) break;
            if (!Announces().IsMatch(letter.SpanOf(sentence)) && !Continues().IsMatch(letter.SpanOf(sentence))) lines.Add(letter.Fact(letter.Flow.Quote(sentence.Start, sentence.End), sentence.Start, sentence.End, 0.8));
        }

        var before = letter.Mentions.LastOrDefault(m => m.Start < announced.End && m.Documents.Count > 0 && m.Start >= announced.Start - 600);
        return (lines, before is null ? [] : [.. before.Documents.Select(d => new DecidedDocument(d.Key, letter.Flow.PlaceOf(d.Start, d.End), d.Confidence * 0.9))]);
    }

    public static Fact<string>? Publication(LetterContext letter)
    {
        Fact<string>? found = null;
        foreach (var sentence in letter.Sentences.Where(s => s.Start < letter.AnnexStart && Publishes().IsMatch(letter.SpanOf(s))))
            foreach (Match match in Address().Matches(letter.TextOf(sentence)))
            {
                var start = sentence.Start + match.Index;
                var address = WebSites.Mend(match.Value.Replace(" ", "", StringComparison.Ordinal).TrimEnd('.', ',')) ?? WebSites.Mend(match.Value.Split(' ')[0].TrimEnd('.', ','));
                // Of what is no address by its shape only the name of a known site is believed.
                if (address is null && !Domain().IsMatch(match.Value)) continue;
                address ??= WebSites.WithPrefix(AsWritten(letter, start, match.Value).TrimEnd('.', ','));
                found = letter.Fact(address, start, start + match.Length, 0.9);
            }

        return found;
    }

    /// <summary>An address as the letter has it: words in it are names, and not to be mended.</summary>
    private static string AsWritten(LetterContext letter, int start, string mended)
    {
        var written = letter.Flow.Quote(start, start + mended.Length);
        return written.Contains(' ') ? mended : written;
    }

    public static ObjectionClause? Objection(LetterContext letter)
    {
        foreach (var sentence in letter.Sentences)
        {
            var text = letter.TextOf(sentence);
            if (!Objects().IsMatch(text) || letter.SectionAt(sentence.Start) is SectionKind.Procedure or SectionKind.Request) continue;
            var (term, at) = Term(letter, sentence);
            if (!term.Success) continue;
            var weeks = InventoryFacts.NearNumberOf(term.Groups["n"].Value);
            return new ObjectionClause(weeks, ObjectionAddress(letter, sentence), letter.Flow.PlaceOf(at.Start + term.Index, at.Start + term.Index + term.Length), weeks is null ? 0.6 : 0.9);
        }

        return null;
    }

    /// <summary>The term in the sentence itself, or in the next: "Dan kunt u bezwaar maken. Dat kan tot zes weken na …".</summary>
    private static (Match Term, Sentence At) Term(LetterContext letter, Sentence sentence)
    {
        var own = Within().Match(letter.TextOf(sentence));
        // "bimen zes weken": in a scan the number before "weken" is enough.
        if (!own.Success && letter.Flow.IsDamaged && MayObject().IsMatch(letter.SpanOf(sentence)))
            own = Weeks().Matches(letter.TextOf(sentence)).FirstOrDefault(match => InventoryFacts.NearNumberOf(match.Groups["n"].Value) is > 0) ?? own;
        if (own.Success || !MayObject().IsMatch(letter.SpanOf(sentence))) return (own, sentence);
        var next = letter.Sentences.FirstOrDefault(s => s.Start >= sentence.End);
        var goesOn = next.End > 0 && letter.Flow.HeadingAt(next.Start) == letter.Flow.HeadingAt(sentence.Start);
        return (goesOn ? Within().Match(letter.TextOf(next)) : own, next);
    }

    private static string? ObjectionAddress(LetterContext letter, Sentence from)
    {
        foreach (var sentence in letter.Sentences.Where(s => s.Start >= from.Start && s.Start < from.Start + 2500))
            if (SendTo().Match(letter.TextOf(sentence)) is { Success: true } match)
            {
                var start = sentence.Start + match.Index + match.Length;
                return AddressFrom(letter, start);
            }

        return null;
    }

    /// <summary>Up to the full stop behind the postcode and town: "t.a.v." is no end.</summary>
    private static string AddressFrom(LetterContext letter, int start)
    {
        var line = letter.Text.IndexOf('\n', start);
        var end = Math.Min(letter.SentenceAt(start).End, line < 0 ? letter.Text.Length : line);
        if (line < 0 || line > start + LongestAddress) line = Math.Min(letter.Text.Length, start + LongestAddress);
        if (!PostcodeAndTown().IsMatch(letter.Text.AsSpan(start, end - start)) && PostcodeAndTown().Match(letter.Text, start, line - start) is { Success: true } town) end = town.Index + town.Length;
        var address = letter.Flow.Quote(start, end);
        return NewSentence().Match(address) is { Success: true } next && PostcodeAndTown().IsMatch(address.AsSpan(0, next.Index + 1)) ? address[..(next.Index + 1)] : address;
    }

    private static IReadOnlyList<DecidedDocument> Near(LetterContext letter, Citation citation, IReadOnlyList<DecidedDocument> documents)
    {
        var heading = letter.Flow.HeadingAt(citation.Start);
        var sections = letter.Mentions.Where(m => letter.Flow.HeadingAt(m.Start) == heading).SelectMany(m => m.Documents.Select(d => d.Key)).ToHashSet();
        return [.. documents.Where(document => sections.Contains(document.Key))];
    }

    [GeneratedRegex(@"(?:heb|hebben)\s+(?:ik|wij)\W+(?:\w+\W+){0,3}besloten|besluit(?:en)?\s+(?:ik|wij)|(?:ik|wij|college|bestuur)\s+besluit|\bwij(?:s|st|zen)\W+(?:\w+\W+){0,4}verzoek\W+(?:\w+\W+){0,4}(?:af|toe)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decides();

    [GeneratedRegex("overgedragen|doorgezonden|doorgestuurd|doorgeleid|doorgezet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transferred();

    [GeneratedRegex(@"(?:ministerie|gemeente|provincie|waterschap|inspectie|veiligheidsregio|omgevingsdienst)\s+(?:van\s+)?\p{Lu}[\p{L}\-]+(?:(?:\s+en\s+|,\s+|\s+)\p{Lu}[\p{L}\-]+)*|(?:Nationale\s+)?\bPolitie\b|Openbaar\s+Ministerie|Rijkswaterstaat", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"niet\s+van\s+toepassing|niet\s+onder\s+de\s+werking|sluit|voor\s+te\s+gaan|bijzondere|geheimhouding", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetsAside();

    [GeneratedRegex(@"(?:resteert|resterende|overblijft|overgebleven)\b.*(?:luidt|hieronder|als\s+volgt|op\s+te\s+nemen|weergegeven)|luidt\s+(?:de\s+)?(?:resterende|overgebleven)|\bzo\s+weinig\s+over\b.*\bhieronder\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Announces();

    [GeneratedRegex(@"^(?:de\s+tekst|de\s+passages)\W+(?:\w+\W+){0,12}luidt", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continues();

    [GeneratedRegex(@"geplaatst|gepubliceerd|publicee?r|te\s+vinden|plaats(?:en|ing)|beschikbaar|raadplegen|(?:stukken|documenten|besluit)\W+(?:\w+\W+){0,3}?vind(?:t|en)\b|\bvind(?:t|en)\W+(?:\w+\W+){0,4}?(?:stukken|documenten|besluit)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publishes();

    [GeneratedRegex(@"(?<![\p{L}\d@.])(?:https?://)?(?:www\.)?[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.(?:nl|eu|org|com)(?:/[^\s,)]*)?(?![\p{L}@])|(?<![\p{L}\d@])[wv]{2,6}[.,':`|\w\-/]{6,40}(?: [.,':`|\w]{2,14}\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"[.,](?:nl|eu|org|com)\b|^[wv]{2,6}[.,'\w\-/]{12,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    [GeneratedRegex(@"bezwaar", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Objects();

    [GeneratedRegex(@"\bkun(?:t|nen)\b|\bmag\b|\bmogen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayObject();

    [GeneratedRegex(@"(?:binnen|\btot)\W+(?<n>\w{1,8})\W+weken", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<n>\w{1,8})\W+weken\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"\b\d{4}\s?[A-Z]{2}\s+(?:[‘’']s-)?\p{Lu}[\p{L}\-]+(?:\s(?:aan|op|bij|den|de|der)\s\p{L}[\p{L}\-]+|\s\p{Lu}[\p{L}\-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex PostcodeAndTown();

    [GeneratedRegex(@"\.\s(?:Het|U|Zet|Uw|De|Vermeld|In|Dit)\s", RegexOptions.CultureInvariant)]
    private static partial Regex NewSentence();

    [GeneratedRegex(@"(?:gericht|gestuurd|verzonden|ingediend|indienen|richten|zenden|gezonden)\W+(?:\w+\W+){0,2}?(?:aan|naar|bij)\b\s*:?|st(?:uur|uren)\w*\W+(?:\w+\W+){0,6}?(?:aan|naar)\b\s*:?|bezwaar\W+(?:\w+\W+){0,3}?maken\W+bij\b\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SendTo();
}
