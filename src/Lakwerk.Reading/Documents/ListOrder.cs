namespace Lakwerk.Reading.Documents;

/// <summary>
/// Letters name documents in the order of the inventory. In a scan, a number that stands out of order, or is shorter than all
/// others, was the one that stands in order and looks like it: <c>DY, OZ, DAA</c>, <c>CJ, C, DA</c>, <c>17, 8 en 19</c>. What
/// the letter names elsewhere goes before what only looks alike; a piece of a code that nobody can tell is left out.
/// </summary>
internal sealed class ListOrder
{
    private const int ShortestList = 5;
    private const int ShortestKnown = 3;
    private const double Repaired = 0.55;

    private static readonly string[] Lookalikes = ["ODQCG", "EFB", "FEPT", "BERPD", "CGOE", "GCO", "ILJT", "LIE", "PFR", "ARH", "RAB", "DOB", "QO", "SB", "TIF", "JI", "HNA", "NMH", "MN", "UV", "VU", "KX", "XK"];

    private static readonly string[] LikeDigits = ["0869", "174", "275", "3859", "4199", "5863", "6850", "7121", "8360", "9408"];

    private readonly Dictionary<string, HashSet<string>> _known;

    private ListOrder(IReadOnlyList<DocumentMention> mentions) =>
        _known = mentions.SelectMany(mention => mention.Documents).Where(document => document.Confidence >= 1).GroupBy(document => document.Key.List ?? "")
            .ToDictionary(list => list.Key, list => list.Select(document => document.Key.Nr).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    public static IReadOnlyList<DocumentMention> Mend(IReadOnlyList<DocumentMention> mentions, bool damaged)
    {
        if (!damaged) return mentions;
        var order = new ListOrder(mentions);
        return [.. mentions.Select(order.Mend)];
    }

    private DocumentMention Mend(DocumentMention mention)
    {
        var documents = mention.Documents.ToList();
        if (documents.Count < 2) return mention;
        var isLong = documents.Count(document => IsCode(document.Key.Nr) && document.Key.Nr.Length > 1) * 3 >= documents.Count * 2;
        var isOrdered = documents.Count >= ShortestKnown && IsOrdered(documents);
        for (var i = 0; i < documents.Count; i++)
        {
            var nr = documents[i].Key.Nr;
            var isPiece = isLong && nr.Length == 1 && IsCode(nr);
            if (!isPiece && (!isOrdered || Fits(documents, i, nr))) continue;
            if (MeantAt(documents, i, isPiece) is { } meant) documents[i] = documents[i] with { Key = documents[i].Key with { Nr = meant }, Confidence = Repaired };
            else if (isPiece) documents[i] = documents[i] with { Confidence = 0 };
        }

        documents.RemoveAll(document => document.Confidence == 0);
        return mention with { Documents = documents };
    }

    /// <summary>Most steps go up.</summary>
    private static bool IsOrdered(List<NamedDocument> documents)
    {
        var up = 0;
        for (var i = 1; i < documents.Count; i++)
            if (Compare(documents[i - 1].Key.Nr, documents[i].Key.Nr) < 0) up++;
        return up * 10 >= (documents.Count - 1) * (documents.Count < ShortestList ? 5 : 6);
    }

    private string? MeantAt(List<NamedDocument> documents, int i, bool isPiece)
    {
        var nr = documents[i].Key.Nr;
        var known = _known.GetValueOrDefault(documents[i].Key.List ?? "") ?? [];
        var fitting = known.Where(other => other != nr && MayBe(nr, other) && Fits(documents, i, other) && !documents.Exists(document => document.Key.Nr == other)).Take(2).ToList();
        if (fitting is [var only]) return only;
        if (fitting.Count > 1 || isPiece || documents.Count < ShortestList && !IsBetween(documents, i)) return null;
        var candidates = Variants(nr).Where(variant => Fits(documents, i, variant)).Distinct().Take(2).ToList();
        return candidates is [var one] ? one : null;
    }

    private static bool IsBetween(List<NamedDocument> documents, int i) => i > 0 && i + 1 < documents.Count && !IsCode(documents[i].Key.Nr);

    /// <summary>After the one before, and before the one after.</summary>
    private static bool Fits(List<NamedDocument> documents, int i, string nr) =>
        (i == 0 || documents[i - 1].Confidence == 0 || Compare(documents[i - 1].Key.Nr, nr) < 0) && (i + 1 == documents.Count || Compare(nr, documents[i + 1].Key.Nr) < 0);

    /// <summary>One sign is another, or was lost.</summary>
    private static bool MayBe(string nr, string other)
    {
        // Of a single sign nothing is left to know it by: only a lookalike will do.
        if (nr.Length == 1 && other.Length == 1) return (IsCode(nr) ? Lookalikes : LikeDigits).Any(row => row[0] == nr[0] && row.Contains(other[0]));
        if (nr.Length == other.Length) return nr.Zip(other).Count(pair => pair.First != pair.Second) == 1 && IsCode(nr) == IsCode(other);
        if (other.Length != nr.Length + 1) return false;
        for (var at = 0; at < other.Length; at++)
            if (other.Remove(at, 1) == nr) return true;
        return false;
    }

    private static IEnumerable<string> Variants(string nr)
    {
        var isCode = IsCode(nr);
        if (!isCode && !nr.All(char.IsAsciiDigit)) yield break;
        for (var at = 0; at < nr.Length; at++)
            foreach (var lookalikes in (isCode ? Lookalikes : LikeDigits).Where(row => row[0] == nr[at]))
                foreach (var other in lookalikes.Skip(1)) yield return $"{nr[..at]}{other}{nr[(at + 1)..]}";
        if (isCode) yield break;
        // A figure was lost.
        for (var at = 0; at <= nr.Length; at++)
            for (var digit = at == 0 ? '1' : '0'; digit <= '9'; digit++) yield return $"{nr[..at]}{digit}{nr[at..]}";
    }

    private static bool IsCode(string nr) => nr.All(char.IsAsciiLetterUpper);

    private static int Compare(string a, string b) => DocumentNumbers.Order.Compare(a, b);
}
