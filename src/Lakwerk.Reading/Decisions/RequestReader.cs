using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>When the request was written and received, and what it asks.</summary>
internal static partial class RequestReader
{
    private const int MostSentences = 14;
    private const int MostItems = 40;
    private const int MostWording = 4;

    public static (Fact<DateOnly>? Written, Fact<DateOnly>? Received) Dates(LetterContext letter)
    {
        Fact<DateOnly>? written = null, received = null;
        foreach (var sentence in letter.Sentences.Where(s => letter.DatesIn(s).Any()).Take(MostSentences))
        {
            var from = sentence.Start;
            foreach (var date in letter.DatesIn(sentence))
            {
                var before = letter.Text.AsSpan(from, date.Start - from);
                var after = letter.Text.AsSpan(date.End, sentence.End - date.End);
                if (date.Date is { } day)
                {
                    if (received is null && written is null && SameDay().IsMatch(after)) received = written = letter.Fact(day, date.Start, date.End, Math.Min(0.9, date.Confidence));
                    else if (received is null && IsReceipt(before, after)) received = letter.Fact(day, date.Start, date.End, Math.Min(0.95, date.Confidence));
                    else if (written is null && IsRequest(before) && MentionsRequest(letter.TextOf(sentence))) written = letter.Fact(day, date.Start, date.End, Math.Min(0.95, date.Confidence));
                }

                from = date.End;
            }

            if (written is not null && received is not null) break;
        }

        return (written, received ?? SameDayLater(letter, written));
    }

    /// <summary>"Wij ontvingen uw verzoek diezelfde dag.", in the sentence after the date.</summary>
    private static Fact<DateOnly>? SameDayLater(LetterContext letter, Fact<DateOnly>? written)
    {
        if (written is null) return null;
        var sentence = letter.Sentences.Where(s => s.Start >= letter.Flow.BodyStart).Take(MostSentences).FirstOrDefault(s => !letter.DatesIn(s).Any() && ReceivedSameDay().IsMatch(letter.SpanOf(s)));
        return sentence.End == 0 ? null : letter.Fact(written.Value, sentence.Start, sentence.End, 0.85);
    }

    /// <summary>"De beslistermijn is op … geëindigd", "we moeten op … of eerder beslissen"; not the end of a part of the term.</summary>
    public static Fact<DateOnly>? DueDate(LetterContext letter)
    {
        foreach (var sentence in letter.Sentences.Where(s => s.Start < letter.AnnexStart && letter.SectionAt(s.Start) is not (SectionKind.Objection or SectionKind.Publication)))
            foreach (var date in letter.DatesIn(sentence))
                if (date.Date is { } day && !StandsStill().IsMatch(letter.Text.AsSpan(sentence.Start, date.Start - sentence.Start)) && (TermEnds().IsMatch(letter.Text.AsSpan(sentence.Start, date.Start - sentence.Start)) && Ended().IsMatch(letter.Text.AsSpan(date.End, sentence.End - date.End)) || MustDecide().IsMatch(letter.SpanOf(sentence))))
                    return letter.Fact(day, date.Start, date.End, Math.Min(0.9, date.Confidence));
        return null;
    }

    /// <summary>The bullets of the request, each with its first line.</summary>
    public static IReadOnlyList<Fact<string>> Items(LetterContext letter)
    {
        var items = new List<Fact<string>>();
        var asked = false;
        foreach (var sentence in letter.Sentences.Where(s => s.Start >= letter.Flow.BodyStart))
        {
            if (sentence.Start >= letter.AnnexStart || items.Count >= MostItems) break;
            if (items.Count > 0 && letter.IsHeading(sentence)) break;
            if (letter.IsHeading(sentence) && letter.SectionAt(sentence.Start) == SectionKind.Request) continue;
            var text = letter.TextOf(sentence);
            var isItem = PageFurniture.IsBullet(text) || PageFurniture.IsNumbered(text);
            if (asked && isItem) items.Add(letter.Fact(PageFurniture.WithoutMark(letter.Flow.Quote(sentence.Start, sentence.End)), sentence.Start, sentence.End, 0.9));
            else if (items.Count > 0 && sentence.Start > 0 && letter.Text[sentence.Start - 1] != '\n') continue;
            else if (items.Count > 0 || asked && letter.SectionAt(sentence.Start) is not (SectionKind.Other or SectionKind.Request)) break;
            // "U vraagt om documenten over … Het gaat u om:".
            if (!isItem) asked = items.Count == 0 && (Asks().IsMatch(text) || asked && text.TrimEnd().EndsWith(':'));
        }

        return items.Count > 0 ? items : [.. Wording(letter).Select(sentence => ObjectOf(letter, sentence)).OfType<Fact<string>>().Take(1)];
    }

    /// <summary>The sentences in which the letter repeats what was asked.</summary>
    public static IReadOnlyList<Fact<string>> Words(LetterContext letter) =>
        [.. Wording(letter).Select(sentence => letter.Fact(letter.Flow.Quote(sentence.Start, sentence.End), sentence.Start, sentence.End, 0.85))];

    private static IEnumerable<Sentence> Wording(LetterContext letter) => letter.Sentences
        .Where(sentence => sentence.Start >= letter.Flow.BodyStart && sentence.Start < letter.AnnexStart)
        .TakeWhile(sentence => letter.SectionAt(sentence.Start) is SectionKind.Other or SectionKind.Request)
        .Take(MostSentences)
        .Where(sentence => !PageFurniture.IsBullet(letter.SpanOf(sentence)) && !PageFurniture.IsNumbered(letter.SpanOf(sentence)) && AsksYou(letter.TextOf(sentence)) && !Confirms().IsMatch(letter.SpanOf(sentence)))
        .Take(MostWording);

    private static bool AsksYou(string sentence) => YouAsk().IsMatch(sentence) || YouHave().Match(sentence) is { Success: true } have && Asked().IsMatch(sentence, have.Index + have.Length);

    /// <summary>"Hierin verzoekt u mij om alle informatie over …": one request in running text is one item.</summary>
    private static Fact<string>? ObjectOf(LetterContext letter, Sentence sentence)
    {
        var match = Object().Match(letter.TextOf(sentence));
        if (!match.Success || match.Groups["what"].Value.TrimEnd().EndsWith(':')) return null;
        var (start, end) = (sentence.Start + match.Groups["what"].Index, sentence.Start + match.Groups["what"].Index + match.Groups["what"].Length);
        return letter.Fact(letter.Flow.Quote(start, end), start, end, 0.8);
    }

    /// <summary>Between two dates: does this one say when the request came in?</summary>
    public static bool IsReceipt(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        (ReceivedBefore().IsMatch(before) || ReceivedAfter().IsMatch(after)) && !View().IsMatch(before) && !(Receipt().IsMatch(before) && Confirmed().IsMatch(after));

    /// <summary>"In uw brief van", "uw verzoek d.d.".</summary>
    public static bool IsRequest(ReadOnlySpan<char> before) => LetterBefore().IsMatch(before) || AskedOn().IsMatch(before);

    private static bool MentionsRequest(string sentence) => Requests().IsMatch(sentence);

    [GeneratedRegex("zienswijze", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex View();

    /// <summary>"De ontvangst is op 8 juni bevestigd" tells when it was confirmed.</summary>
    [GeneratedRegex("ontvangst", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Receipt();

    [GeneratedRegex(@"^\W*(?:\w+\W+){0,3}bevestigd\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirmed();

    [GeneratedRegex(@"(?:kregen|kreeg)\W+(?:(?:wij|we|ik)\W+)?uw\W+(?:\w+\W+){1,2}op\W+$|(?:ontvang(?:en|st)|ingekomen|binnengekomen)\W+(?:(?:op|d\.?\s?d\.?|per|bij|ons|mij|door|\w{1,3})\W+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedBefore();

    [GeneratedRegex(@"^\W*(?:(?:door|bij|heeft|heb|hebben|is|wij|ik|mij|ons|per|e-mail|post|het|ministerie|gemeente|uw|dit|dat|u|verzoek|Woo-verzoek|Wob-verzoek|Woo|Wob|in|goede|orde|zijn|verzonden|verstuurde?|gezonden|toegezonden|ingediende?|brief|de|het)\W+|(?:van|d\.?\s?d\.?)\s+(?:\d{1,2}\s+\p{L}{3,9}\s+\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\W+){0,12}(?:ontvangen|ontving(?:en)?|binnengekomen|ingekomen)\b(?!\W+(?:op|d\.?\s?d\.?|per|bij\s+brief)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedAfter();

    [GeneratedRegex(@"\b(?:beslis)?termijn\W+(?:\w+\W+){0,4}(?:eindigde|eindigt|is|liep|loopt|verstreek|verloopt)\W+(?:\w+\W+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TermEnds();

    [GeneratedRegex(@"^\W*(?:geëindigd|verstreken|afgelopen|verlopen)\b|^\s*\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"^\W*(?:we|wij|ik)\W+(?:hadden|had|moeten|moet)\W+(?:uiterlijk\W+)?op\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MustDecide();

    [GeneratedRegex(@"(?:brief|mail|bericht|\w*verzoek|schrijven|aanvraag|formulier|faxbericht|fax)\W+(?:\(\w+\)\W+)?(?:\w{1,9}\W+){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterBefore();

    [GeneratedRegex(@"^\W*(?:U\s+\w+\s+(?:ons|mij)?\s*)?Op\s*$|(?:heeft|hebt)\s+u\s+(?:ons|mij)?\s*op\s*$|^\W*U\s+(?:vroeg|schreef|stuurde)\W+(?:\w+\W+){0,4}op\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AskedOn();

    [GeneratedRegex(@"verzo(?:ek|cht)|vraagt|vroeg|gevraagd|\bW[ou][bo]\b|openbaar", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Requests();

    [GeneratedRegex(@"verzo(?:ek|ch)|vraagt|vroeg|gevraagd|\bu\W+wilt\b|\bwenst\W+u\b|\bu\W+wenst\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^\W*(?:op\W+)?(?:diezelfde|dezelfde)\W+dag\W+(?:\w+\W+){0,4}?(?:ontvangen|ontvingen|binnengekomen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameDay();

    [GeneratedRegex(@"\b(?:ontvang|ontving|ontvangen|binnengekomen)\w*\b.{0,60}\b(?:diezelfde|dezelfde)\W+dag\b|\b(?:diezelfde|dezelfde)\W+dag\b.{0,40}\b(?:ontvangen|ontving\w*|binnengekomen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReceivedSameDay();

    [GeneratedRegex(@"(?:opgeschort|opschorting|\bstil\b|stilgestaan)\W+(?:\w+\W+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandsStill();

    [GeneratedRegex(@"\b(?:u|verzoeker)\W+(?:\w+\W+){0,2}?(?:verzoekt|vraagt|vroeg|wilt|wenst|verzocht)\b|\b(?:verzoekt|vraagt|vroeg|verzocht)\W+u\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YouAsk();

    [GeneratedRegex(@"\b(?:heeft|hebt)\W+u\b|\bu\W+(?:\w+\W+){0,6}?(?:heeft|hebt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YouHave();

    [GeneratedRegex(@"\b(?:verzocht|gevraagd|verzoek\W+(?:\w+\W+){0,8}?ingediend)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"bevestig|in\s+gebreke|\bberoep\b(?!\W+op\b)|beroepschrift|zienswijze", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Confirms();

    [GeneratedRegex(@"\b(?:verzocht|gevraagd|verzoekt|vraagt|vroeg)\W+(?:\w+\W+){0,12}?(?:om|naar)\W+(?!(?:openbaarmaking|openbaar\s+making)\W+van\s*:)(?<what>\w.{12,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Object();
}
