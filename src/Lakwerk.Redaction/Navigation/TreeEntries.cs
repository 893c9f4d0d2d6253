using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Navigation;

/// <summary>Reads name trees and number trees (ISO 32000-2, 7.9.6 and 7.9.7) in the order in which they stand.</summary>
internal static class TreeEntries
{
    private const int DeepestTree = 32;
    private const int MostEntries = 200_000;

    /// <summary>All keys with their values, references unresolved.</summary>
    /// <param name="root">The root of the tree; null for none.</param>
    /// <param name="leaves">"Names" or "Nums".</param>
    public static IEnumerable<(PdfObject Key, PdfObject Value)> Of(PdfDictionary? root, string leaves)
    {
        var open = new Stack<(PdfDictionary Node, int Depth)>();
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        if (root is not null) open.Push((root, 0));
        var count = 0;
        while (open.TryPop(out var place))
        {
            var (node, depth) = place;
            if (depth > DeepestTree || !seen.Add(node)) continue;
            if (node.Array(leaves) is { } pairs)
                for (var i = 0; i + 1 < pairs.Count; i += 2)
                {
                    if (++count > MostEntries) yield break;
                    yield return (pairs[i], pairs.Raw[i + 1]);
                }

            if (node.Array("Kids") is not { } kids) continue;
            for (var i = Math.Min(kids.Count, MostEntries) - 1; i >= 0; i--)
                if (kids[i] is PdfDictionary kid) open.Push((kid, depth + 1));
        }
    }
}
