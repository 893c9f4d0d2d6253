using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Documents;

/// <summary>"Met uitzondering van document 5 maken wij de documenten 3 t/m 7 openbaar": the exception stands before its list.</summary>
internal static partial class LeadingExceptions
{
    private const int Reach = 40;

    public static List<DocumentMention> Apply(List<DocumentMention> mentions, string text)
    {
        var kept = new List<DocumentMention>(mentions.Count);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i + 1 < mentions.Count && Excepts(mentions[i], text) && Without(mentions[i + 1], mentions[i], text) is { } rest)
            {
                kept.Add(rest);
                i++;
            }
            else kept.Add(mentions[i]);
        }

        return kept;
    }

    private static bool Excepts(DocumentMention mention, string text) =>
        mention is { IsAll: false, IsRest: false } && Opening().IsMatch(text[Math.Max(0, mention.Start - Reach)..mention.Start]);

    /// <summary>The list without what was excepted; null when that is not in it, or stands in another sentence.</summary>
    private static DocumentMention? Without(DocumentMention list, DocumentMention excepted, string text)
    {
        if (SentenceEnd().IsMatch(text.AsSpan(excepted.End, Math.Max(0, list.Start - excepted.End)))) return null;
        if (list is { IsAll: true, Documents.Count: 0 }) return list with { Documents = excepted.Documents };
        var keys = excepted.Documents.Select(document => document.Key).ToHashSet();
        if (list.IsAll || list.IsRest || !keys.IsProperSubsetOf(list.Documents.Select(document => document.Key))) return null;
        return list with { Documents = [.. list.Documents.Where(document => !keys.Contains(document.Key))] };
    }

    [GeneratedRegex(@"(?:^|[.:;\n]\s*)(?:met\s+uitzondering\s+van|behalve|behoudens|uitgezonderd|m\.?u\.?v\.?)\s+(?:de\s+|het\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[.;]\s|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
