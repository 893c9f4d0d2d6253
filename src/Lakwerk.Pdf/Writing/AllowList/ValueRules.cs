using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>The rules for plain values; what they return is always a fresh object without references.</summary>
internal static class ValueRules
{
    private const int LargestArray = 1_000_000;

    public static PdfObject? Number(ResourceCopier copier, PdfObject raw) => raw.Resolve() as PdfNumber;

    public static PdfObject? Boolean(ResourceCopier copier, PdfObject raw) => raw.Resolve() as PdfBoolean;

    public static PdfObject? Name(ResourceCopier copier, PdfObject raw) => raw.Resolve() as PdfName;

    /// <summary>A number or an array of numbers, at any depth that PDF uses (two).</summary>
    public static PdfObject? Numbers(ResourceCopier copier, PdfObject raw) => Numbers(raw.Resolve(), 2);

    /// <summary>Names and numbers mixed in one array, as Differences writes them.</summary>
    public static PdfObject? NamesAndNumbers(ResourceCopier copier, PdfObject raw)
    {
        if (raw.Resolve() is not PdfArray { Count: <= LargestArray } source) return null;
        var target = new PdfArray();
        foreach (var item in source)
            if (item is PdfNumber or PdfName) target.Add(item);
        return target;
    }

    public static PdfObject? NameOrNames(ResourceCopier copier, PdfObject raw) =>
        raw.Resolve() is PdfName name ? name : NamesAndNumbers(copier, raw);

    /// <summary>A fixed choice of names: any other is dropped.</summary>
    public static ValueRule OneOf(params string[] names) =>
        (_, raw) => raw.Resolve() is PdfName name && Array.IndexOf(names, name.Value) >= 0 ? name : null;

    private static PdfObject? Numbers(PdfObject value, int depth)
    {
        if (value is PdfNumber) return value;
        if (value is not PdfArray { Count: <= LargestArray } source || depth == 0) return null;
        var target = new PdfArray();
        foreach (var item in source)
        {
            if (Numbers(item, depth - 1) is not { } copy) return null;
            target.Add(copy);
        }

        return target;
    }
}
