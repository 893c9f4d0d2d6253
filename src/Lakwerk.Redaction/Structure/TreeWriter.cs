using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Structure;

/// <summary>Writes number and name trees of two levels (ISO 32000-2, 7.9.6 and 7.9.7).</summary>
internal sealed class TreeWriter(PdfFileWriter output)
{
    private const int EntriesPerLeaf = 64;

    /// <param name="key">Nums or Names.</param>
    /// <param name="entries">Keys and values, in the order of the keys.</param>
    public PdfReference Write(string key, IReadOnlyList<(PdfObject Key, PdfObject Value)> entries)
    {
        var root = new PdfDictionary();
        if (entries.Count <= EntriesPerLeaf)
        {
            root.Set(key, Pairs(entries));
            return output.Add(root);
        }

        var leaves = new PdfArray();
        foreach (var chunk in entries.Chunk(EntriesPerLeaf))
        {
            var leaf = new PdfDictionary();
            leaf.Set("Limits", new PdfArray([chunk[0].Key, chunk[^1].Key]));
            leaf.Set(key, Pairs(chunk));
            leaves.Add(output.Add(leaf));
        }

        root.Set("Kids", leaves);
        return output.Add(root);
    }

    private static PdfArray Pairs(IEnumerable<(PdfObject Key, PdfObject Value)> entries)
    {
        var pairs = new PdfArray();
        foreach (var (key, value) in entries)
        {
            pairs.Add(key);
            pairs.Add(value);
        }

        return pairs;
    }
}
