using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Documents;

/// <summary>
/// In a letter with several lists, a number without a list is one that the same section, or else the letter, names with its
/// list: <c>- document 4: www…</c> below <c>de documenten 1 en 4 in bijlage 2A</c>. What two lists hold stays without.
/// </summary>
internal static class ListlessNumbers
{
    private const double Inferred = 0.85;

    public static IReadOnlyList<DocumentMention> Resolve(IReadOnlyList<DocumentMention> mentions, FlowText flow)
    {
        var named = mentions.SelectMany(mention => mention.Documents).Where(document => document.Key.List is not null).ToList();
        if (named.Count == 0 || named.Count == mentions.Sum(mention => mention.Documents.Count)) return mentions;
        var inLetter = named.ToLookup(document => document.Key.Nr, document => document.Key.List!);
        var inSection = named.ToLookup(document => (Heading(document.Start), document.Key.Nr), document => document.Key.List!);
        return [.. mentions.Select(mention => mention.Documents.All(document => document.Key.List is not null) ? mention : mention with { Documents = [.. mention.Documents.Select(Listed)] })];

        NamedDocument Listed(NamedDocument document)
        {
            if (document.Key.List is not null) return document;
            var list = Only(inSection[(Heading(document.Start), document.Key.Nr)]) ?? Only(inLetter[document.Key.Nr]);
            return list is null ? document : document with { Key = document.Key with { List = list }, Confidence = document.Confidence * Inferred };
        }

        int Heading(int start) => flow.HeadingAt(start)?.Start ?? -1;
    }

    private static string? Only(IEnumerable<string> lists) => lists.Distinct().Take(2).ToList() is [var one] ? one : null;
}
