namespace Lakwerk.Reading.Documents;

/// <summary>
/// Letters name documents in the order of the inventory. In a scan, a code that stands out of order and has a lookalike
/// that stands in order was that lookalike: <c>DY, OZ, DAA</c>.
/// </summary>
internal static class ListOrder
{
    private const int ShortestList = 5;
    private const double Repaired = 0.55;

    private static readonly string[] Lookalikes = ["ODQCG", "EFB", "FEP", "BERP", "CGOE", "GCO", "ILJT", "LIE", "PFR", "AR", "RAB", "DO", "QO", "SB", "TI", "JI"];

    public static IReadOnlyList<DocumentMention> Mend(IReadOnlyList<DocumentMention> mentions, bool damaged) =>
        damaged ? [.. mentions.Select(Mend)] : mentions;

    private static DocumentMention Mend(DocumentMention mention)
    {
        var documents = mention.Documents;
        if (documents.Count < ShortestList || !IsOrdered(documents)) return mention;
        var mended = documents.ToList();
        for (var i = 0; i < mended.Count; i++)
            if (MeantAt(mended, i) is { } nr) mended[i] = mended[i] with { Key = mended[i].Key with { Nr = nr }, Confidence = Repaired };
        return mention with { Documents = mended };
    }

    /// <summary>Most steps go up.</summary>
    private static bool IsOrdered(IReadOnlyList<NamedDocument> documents)
    {
        var up = 0;
        for (var i = 1; i < documents.Count; i++)
            if (Compare(documents[i - 1].Key.Nr, documents[i].Key.Nr) < 0) up++;
        return up * 10 >= (documents.Count - 1) * 6;
    }

    private static string? MeantAt(List<NamedDocument> documents, int i)
    {
        var nr = documents[i].Key.Nr;
        if (!nr.All(char.IsAsciiLetterUpper) || Fits(documents, i, nr)) return null;
        var candidates = Variants(nr).Where(variant => Fits(documents, i, variant)).Distinct().ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>After the one before, and before the one after.</summary>
    private static bool Fits(List<NamedDocument> documents, int i, string nr) =>
        (i == 0 || Compare(documents[i - 1].Key.Nr, nr) < 0) && (i + 1 == documents.Count || Compare(nr, documents[i + 1].Key.Nr) < 0);

    private static IEnumerable<string> Variants(string nr)
    {
        for (var at = 0; at < nr.Length; at++)
            foreach (var lookalikes in Lookalikes.Where(row => row[0] == nr[at]))
                foreach (var other in lookalikes.Skip(1)) yield return $"{nr[..at]}{other}{nr[(at + 1)..]}";
    }

    private static int Compare(string a, string b) => DocumentNumbers.Order.Compare(a, b);
}
