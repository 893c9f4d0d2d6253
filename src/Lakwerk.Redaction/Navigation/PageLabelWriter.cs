using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing.AllowList;

namespace Lakwerk.Redaction.Navigation;

/// <summary>
/// Writes page labels anew (ISO 32000-2, 12.4.2) where they are numbers, Arabic or Roman. A label with a prefix is text: pages
/// that have one are numbered by their place in the file instead.
/// </summary>
internal static class PageLabelWriter
{
    /// <summary>The number tree of the labels; null when there is nothing to keep.</summary>
    public static PdfDictionary? Write(PdfDocument document, DropLog dropped)
    {
        var ranges = new SortedDictionary<int, PdfDictionary>();
        foreach (var (key, value) in TreeEntries.Of(document.Catalog.Dictionary("PageLabels"), "Nums"))
            if (key is PdfNumber { AsInt: >= 0 } first && first.AsInt < document.PageCount && value.Resolve() is PdfDictionary label) ranges.TryAdd(first.AsInt, label);
        if (!ranges.Values.Any(IsNumeric)) return null;
        var numbers = new PdfArray();
        if (!ranges.ContainsKey(0)) Add(numbers, 0, "D", 1);
        foreach (var (first, label) in ranges)
        {
            if (IsNumeric(label))
            {
                Add(numbers, first, label.Name("S")!, Math.Max(1, label.Int("St", 1)));
                continue;
            }

            dropped.Note("page labels with text");
            Add(numbers, first, "D", first + 1);
        }

        var tree = new PdfDictionary();
        tree.Set("Nums", numbers);
        return tree;
    }

    private static bool IsNumeric(PdfDictionary label) => label.Name("S") is "D" or "r" or "R" && label["P"] is not PdfString { Bytes.Length: > 0 };

    private static void Add(PdfArray numbers, int page, string style, int start)
    {
        var label = new PdfDictionary();
        label.Set("S", new PdfName(style));
        if (start != 1) label.Set("St", PdfNumber.Of(start));
        numbers.Add(PdfNumber.Of(page));
        numbers.Add(label);
    }
}
