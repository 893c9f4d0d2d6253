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
        if (pages.SelectMany(page => page.Lines).FirstOrDefault(line => Heading().IsMatch(line)) is { } heading) return Cut(Heading().Replace(heading, ""));
        return Cut(first.Lines.FirstOrDefault(line => line.Count(char.IsLetter) > 15) ?? first.Lines.FirstOrDefault() ?? "");
    }

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

    [GeneratedRegex(@"^(?:onderwerp|betreft|omschrijving|subject)\s*:?(?:\s+(.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectField();

    [GeneratedRegex(@"^\d{1,2}[.)]\s+(?=\p{Lu})")]
    private static partial Regex Heading();
}
