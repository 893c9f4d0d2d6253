using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading;

/// <summary>Tells a decision, a letter to parliament and a bundle of minutes apart by the words that only one of them has.</summary>
public static partial class KindReader
{
    private const int Enough = 3;

    public static ReadingKind Of(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = source.Text;
        (ReadingKind Kind, int Score)[] scores =
        [
            (ReadingKind.Decision, Kinds(DecisionWords(), text)),
            (ReadingKind.LetterToParliament, Kinds(ParliamentWords(), text)),
            (ReadingKind.MinutesBundle, Kinds(MinutesWords(), text)),
        ];
        var best = scores.MaxBy(pair => pair.Score);
        return best.Score >= Enough ? best.Kind : ReadingKind.Unknown;
    }

    /// <summary>How many different cues occur; a word that comes back a hundred times proves no more than once.</summary>
    private static int Kinds(Regex words, string text)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in words.Matches(text))
            foreach (var name in words.GetGroupNames())
                if (name.Length == 1 && char.IsLetter(name[0]) && match.Groups[name].Success) seen.Add(name);
        return seen.Count;
    }

    [GeneratedRegex(@"(?<a>uw\s+(?:W[ou]b|Woo)?-?\s?verzoek|het\s+verzoek\s+van)|(?<b>bezwaarschrift|bezwaar\s+maken|in\s+bezwaar)|(?<c>heb(?:ben)?\s+(?:ik|wij)?\s*(?:\w+\s+)?besloten|(?:ik|wij)\s+besl(?:uit|oten))|(?<d>weigeringsgrond|uitzonderingsgrond|achterwege)|(?<e>openbaar\s+te\s+maken|openbaarmaking)|(?<f>inventaris)|(?<g>Geachte\b)|(?<h>Wet\s+open(?:baarheid\s+van\s+bestuur|\s+overheid))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecisionWords();

    [GeneratedRegex(@"(?<a>Voorzitter\s+van\s+de\s+(?:Tweede|Eerste)\s+Kamer)|(?<b>uw\s+Kamer)|(?<c>Kamerstuk)|(?<d>meld\s+ik|informeer\s+ik|bericht\s+ik|bied\s+ik)|(?<e>vaste\s+commissie|motie\b)|(?<f>[12]\d{3}[DZ]\d{5})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ParliamentWords();

    [GeneratedRegex(@"(?<a>^\s*verslag\b)|(?<b>vergaderdatum|datum\s+overleg)|(?<c>^\s*aanwezig\b)|(?<d>^\s*afwezig\b)|(?<e>rondvraag)|(?<f>vaststell\w*\s+(?:van\s+(?:het\s+)?)?verslag|verslag\s+wordt)|(?<g>agendapunt|^\s*\d{1,2}\.\s+opening)|(?<h>notulen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MinutesWords();
}
