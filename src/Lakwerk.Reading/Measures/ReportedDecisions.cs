using System.Text.RegularExpressions;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Measures;

/// <summary>Decisions that a text tells about but does not take: "In de TFEV van september 2021 is besloten om …".</summary>
internal static partial class ReportedDecisions
{
    private const double Confidence = 0.65;

    /// <summary>Decisions of a meeting that a memo looks back on, with the meeting and when it was, as far as the sentence tells.</summary>
    public static IEnumerable<(Fact<string> Fact, string By, string When)> Find(LetterContext text, IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            if (InMeeting().Match(text.TextOf(sentence)) is { Success: true } match)
                yield return (text.Fact(MemoLabels.Without(text.Flow.Quote(sentence.Start, sentence.End)), sentence.Start, sentence.End, Confidence), match.Groups["by"].Value, match.Groups["when"].Value.Trim());
    }

    /// <summary>When a letter tells of a decision that was told before, the date that its sentence names; else that of the letter.</summary>
    public static DateOnly? DateOf(LetterContext text, Sentence? sentence, DateOnly? letter)
    {
        if (sentence is not { } told || !Told().IsMatch(text.TextOf(told))) return letter;
        var before = text.DatesIn(told).Select(date => date.Date).OfType<DateOnly>().Where(date => letter is null || date < letter).ToList();
        return before.Count > 0 ? before.Min() : null;
    }

    /// <summary>The cabinet where the sentence says that it decided.</summary>
    public static string? ByOf(string text) => Cabinet().IsMatch(text) ? "kabinet" : null;

    /// <summary>A decision on which papers are public is none on the measure.</summary>
    public static bool IsOnPublicity(string text) => Publicity().IsMatch(text);

    /// <summary>A judgement that only says that there is no reason to reconsider is the outcome itself.</summary>
    public static bool IsOnlyOutcome(string text) => NoReason().IsMatch(text);

    [GeneratedRegex(@"\bIn\s+(?:de|het)\s+(?<by>\p{Lu}[\p{L}&]{1,11})\s+van\s+(?<when>(?:\d{1,2}\s+)?\p{Ll}+(?:\s+\d{4})?)\s+is\b[^.]{0,60}\bbesloten\b", RegexOptions.CultureInvariant)]
    private static partial Regex InMeeting();

    [GeneratedRegex(@"\b(?:is|zijn|was|werd|bent)\b[^.;]{0,60}?\b(?:medegedeeld|meegedeeld|gemeld|bericht|geïnformeerd|laten\s+weten)\b|\b(?:vorig\s+jaar|destijds|indertijd)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\bhet\s+kabinet\b[^.]{0,120}\bbesloten\b|\bbesluit\s+van\s+het\s+kabinet\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cabinet();

    [GeneratedRegex(@"\bopenbaar\s+(?:gemaakt|te\s+maken|maken)\b|\bopenbaarheid\s+van\s+bestuur\b|\b(?:Wob|Woo)\b|\b(?:documenten?|stukken)\s+(?:wordt|worden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publicity();

    [GeneratedRegex(@"\boordeel\s+(?:dat\s+er\s+)?geen\s+aanleiding\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoReason();
}
