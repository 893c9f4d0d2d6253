using System.Text.RegularExpressions;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Splitting;

/// <summary>Marks at the head of a page that belong to a first page, with how much each tells.</summary>
internal sealed partial class StartCues
{
    private const double Letterhead = 1.5;
    private const double TitleLine = 2;
    private const int MailFields = 3;
    private const int MailBegins = 3;
    private const int TitleWithin = 4;
    private const int LongestTitle = 70;
    private const int LongestLabel = 24;
    private const int LongestLabelLine = 45;
    private static readonly string[] KindWords = ["verslag", "nota", "memo", "memorandum", "notulen", "besluitenlijst", "agenda", "brief", "beslisnota", "actielijst", "besluit", "conclusies"];

    /// <summary>The sum of what the cues tell.</summary>
    public double Weight { get; private init; }

    /// <summary>The page opens with the head of a printed mail; one further down is a mail that this one answers.</summary>
    public bool IsMail { get; private init; }

    /// <summary>verslag, nota, memo …, when the page calls itself so.</summary>
    public string? Kind { get; private init; }

    public static StartCues In(string[] head)
    {
        var (weight, fields, firstField, kind) = (0.0, 0, -1, (string?)null);
        foreach (var (pattern, value) in Patterns)
            if (head.Any(line => pattern.IsMatch(line) && !IsRunningText(line))) weight += value;
        if (head.Take(12).Any(IsLetterhead)) weight += Letterhead;
        for (var i = 0; i < Math.Min(head.Length, 14); i++)
        {
            if (MailField().IsMatch(head[i]))
            {
                fields++;
                if (firstField < 0) firstField = i;
            }

            kind ??= KindOf(head[i]);
        }

        if (kind is not null) weight += 1;
        else if (head.Take(TitleWithin).Any(IsTitle)) weight += TitleLine;
        var isMail = fields >= MailFields && firstField < MailBegins;
        return new StartCues { Weight = weight + (isMail ? 4 : 0), IsMail = isMail, Kind = kind };
    }

    /// <summary>A label opens its line with a capital, or has it nearly to itself; "onderwerp van uw verzoek, te weten" is a line of a sentence.</summary>
    private static bool IsRunningText(string line) => line.Length > LongestLabelLine && char.IsLower(line[0]) && !line.AsSpan(0, LongestLabel).Contains(':');

    /// <summary>A line that is little more than the word: "verslag", "verslag ...".</summary>
    private static string? KindOf(string line)
    {
        var word = line.TrimEnd('.', ' ', ':').ToLowerInvariant();
        return Array.Find(KindWords, kind => kind == word);
    }

    /// <summary>"Verslag overleg planning", "Nota Begroting": the kind and what it is about, and no sentence that happens to begin so.</summary>
    private static bool IsTitle(string line)
    {
        if (line.Length > LongestTitle || line[^1] is '.' or ',' or ';') return false;
        var word = line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : line.Length);
        if (!char.IsUpper(word[0])) return false;
        foreach (var kind in KindWords)
        {
            if (word.Equals(kind, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The name of a public body, as recognition may have spoiled it.</summary>
    private static bool IsLetterhead(string line)
    {
        if (line.Length > 60) return false;
        if (Body().IsMatch(line)) return true;
        return line.Length > 12 && Similarity.Of(line.ToLowerInvariant(), "nationaal coördinator") > 0.75;
    }

    private static readonly (Regex Pattern, double Weight)[] Patterns =
    [
        (Label("contactpersoon"), 0.5),
        (Label("vergaderdatum"), 2),
        (Label("vergaderplaats"), 0.5),
        (Label("aanwezig|deelnemers|genodigden"), 1),
        (Label("afwezig"), 0.5),
        (Label("omschrijving"), 1),
        (Label("betreft|onderwerp"), 1),
        (Label("geachte|beste"), 1.5),
        (Label("gevraagde beslissing|gevraagd besluit|samenvatting|aanleiding"), 0.7),
        (Label(@"1[.)]\s+(?:opening|mededelingen|welkom|algemeen|inleiding|aanleiding)"), 1.5),
        (Label("retouradres|bezoekadres|postadres"), 1),
    ];

    private static Regex Label(string words) => new($@"^(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(?:van|verzonden|aan|onderwerp|datum|from|sent|to|subject|date|cc)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex MailField();

    [GeneratedRegex(@"^\W?(?:ministerie van|gemeente|provincie|waterschap|directoraat|rijksdienst|belastingdienst|tweede kamer|college van)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();
}
