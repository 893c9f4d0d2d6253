using System.Text.RegularExpressions;

namespace Lakwerk.Intake.Splitting;

/// <summary>What a document calls itself: its subject field, else its kind, else its first heading, else its first sentence.</summary>
internal static partial class Titles
{
    private const int Longest = 120;

    public static string Of(IReadOnlyList<PageSketch> pages)
    {
        var first = pages[0];
        var subject = Subject(first.Head);
        if (subject is not null) return Cut(first.Cues.Kind is { } named && !first.Cues.IsMail ? $"{Capital(named)} {subject}" : subject);
        if (first.Cues.Kind is { } kind) return Capital(kind);
        var lines = pages.SelectMany(page => page.Lines).Where(line => !Label().IsMatch(line)).ToList();
        var headings = lines.Where(line => Heading().IsMatch(line)).Select(line => Cleaned(Heading().Replace(line, ""))).ToList();
        // What every agenda has says nothing about this one.
        if ((headings.Find(heading => !Routine().IsMatch(heading)) ?? headings.FirstOrDefault()) is { } chosen) return Cut(chosen);
        return Cut(lines.Find(line => line.Count(char.IsLetter) > 15) ?? lines.Find(line => line.Any(char.IsLetter) && !line.Any(char.IsDigit)) ?? "Zonder titel");
    }

    /// <summary>A heading without the date of the margin that was read across.</summary>
    private static string Cleaned(string heading) => Understanding.DutchDates.Find(heading).Select(place => (int?)place.Start).LastOrDefault() is { } at && at > 8 && !Routine().IsMatch(heading)
        ? heading[..at].TrimEnd()
        : heading;

    private static string? Subject(string[] head)
    {
        for (var i = 0; i < head.Length; i++)
        {
            var match = SubjectField().Match(head[i]);
            if (!match.Success) continue;
            var value = match.Groups[1].Value.Trim();
            if (value.Length > 2) return value;
            if (i + 1 < head.Length && !head[i + 1].EndsWith(':')) return head[i + 1];
        }

        return null;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Cut(string title) => title.Length <= Longest ? title : title[..(title.LastIndexOf(' ', Longest) is > 40 and var at ? at : Longest)] + " …";

    [GeneratedRegex(@"^(?:[dp]atum|contactpersoon|ons kenmerk|uw kenmerk|bijlagen?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:opening|vaststellen|verslag|rondvraag|mededelingen|sluiting|parlementair|internationaal)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Routine();

    [GeneratedRegex(@"^(?:onderwerp|betreft|omschrijving|subject|gevraagde? besli(?:ssing|ssingen|uit)/doel)\s*:?(?:\s+(.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectField();

    [GeneratedRegex(@"^\d{1,2}[.)]\s+(?=\p{Lu})")]
    private static partial Regex Heading();
}
