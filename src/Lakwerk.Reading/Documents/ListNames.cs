namespace Lakwerk.Reading.Documents;

/// <summary>
/// Names of inventory lists come back many times in a letter, so a damaged one (<c>ZA</c>, <c>2R</c>) can be told by those
/// that come back.
/// </summary>
internal static class ListNames
{
    private const int Common = 2;

    public static IReadOnlyList<DocumentMention> Mend(IReadOnlyList<DocumentMention> mentions, bool damaged)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in mentions.SelectMany(NamesOf)) counts[name] = counts.GetValueOrDefault(name) + 1;
        var sound = counts.Where(pair => pair.Value >= Common).Select(pair => pair.Key).ToList();
        var mended = counts.Keys.Except(sound).Select(name => (Name: name, Meant: MeantBy(name, sound, damaged))).Where(pair => pair.Meant is not null).ToDictionary(pair => pair.Name, pair => pair.Meant!);
        return mended.Count == 0 ? mentions : [.. mentions.Select(mention => Rename(mention, mended))];
    }

    private static IEnumerable<string> NamesOf(DocumentMention mention) =>
        mention.Documents.Select(document => document.Key.List).Append(mention.List).OfType<string>().Distinct();

    /// <summary>The one known name that looks the same, character by character.</summary>
    private static string? MeantBy(string name, List<string> sound, bool damaged)
    {
        var folded = Fold(name);
        var meant = sound.Where(candidate => Fold(candidate) == folded).ToList();
        // In a scan one sign may have become any other, when only one known name has the rest.
        if (meant.Count == 0 && damaged && name.Length > 1) meant = [.. sound.Where(candidate => candidate.Length == name.Length && candidate.Zip(name).Count(pair => pair.First != pair.Second) == 1)];
        return meant.Count == 1 ? meant[0] : null;
    }

    private static string Fold(string name) => string.Concat(name.Select(c => c switch
    {
        '4' or 'R' => 'A',
        '8' or 'E' or '3' => 'B',
        'Z' or 'z' => '2',
        'l' or 'I' or 'i' => '1',
        'G' or 'O' or '6' => 'C',
        _ => c,
    }));

    private static DocumentMention Rename(DocumentMention mention, Dictionary<string, string> mended) => mention with
    {
        List = mention.List is { } list ? mended.GetValueOrDefault(list, list) : null,
        Documents = [.. mention.Documents.Select(document => document.Key.List is { } own && mended.TryGetValue(own, out var meant)
            ? document with { Key = document.Key with { List = meant }, Confidence = document.Confidence * 0.8 }
            : document)],
    };
}
