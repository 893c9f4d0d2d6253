using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Structure;

/// <summary>The attributes that a reader needs to walk through tables and lists (ISO 32000-2, 14.8.5); no other passes.</summary>
internal sealed class ElementAttributes
{
    private const int LargestSpan = 1000;
    private const int MostHeaders = 100;
    private static readonly string[] Scopes = ["Row", "Column", "Both"];
    private static readonly string[] Placements = ["Block", "Inline", "Before", "Start", "End"];

    private static readonly string[] Numberings =
        ["None", "Unordered", "Description", "Disc", "Circle", "Square", "Ordered", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"];

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; private set; } = 1;

    public string? Scope { get; private set; }

    /// <summary>Identifiers of the header cells that belong to a cell, as in the input.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    public string? ListNumbering { get; private set; }

    public string? Placement { get; private set; }

    /// <summary>Where an illustration stands, in user space of its page; null when unknown.</summary>
    public Box? Bounds { get; private set; }

    /// <summary>The attributes of an element: those of its classes first, its own over them (ISO 32000-2, 14.7.6).</summary>
    public static ElementAttributes Of(PdfDictionary element, PdfDictionary? classMap)
    {
        var attributes = new ElementAttributes();
        if (classMap is not null)
            foreach (var name in Several(element["C"]).OfType<PdfName>())
                foreach (var item in Several(classMap[name.Value])) attributes.Take(item);
        foreach (var item in Several(element["A"])) attributes.Take(item);
        return attributes;
    }

    private static IEnumerable<PdfObject> Several(PdfObject value) => value as PdfArray ?? (IEnumerable<PdfObject>)[value];

    private void Take(PdfObject item)
    {
        var source = item as PdfDictionary ?? (item as PdfStream)?.Dictionary;
        switch (source?.Name("O"))
        {
            case "Table": TakeTable(source); break;
            case "List": ListNumbering = Choice(source, "ListNumbering", Numberings) ?? ListNumbering; break;
            case "Layout": TakeLayout(source); break;
        }
    }

    private void TakeTable(PdfDictionary source)
    {
        RowSpan = Span(source, "RowSpan", RowSpan);
        ColumnSpan = Span(source, "ColSpan", ColumnSpan);
        Scope = Choice(source, "Scope", Scopes) ?? Scope;
        if (source.Array("Headers") is { Count: <= MostHeaders } headers)
            Headers = [.. headers.OfType<PdfString>().Select(IdOf)];
    }

    private void TakeLayout(PdfDictionary source)
    {
        Placement = Choice(source, "Placement", Placements) ?? Placement;
        if (source.Array("BBox") is { Count: 4 } box) Bounds = Box.Of(box.Number(0), box.Number(1), box.Number(2), box.Number(3));
    }

    /// <summary>An identifier as a key: its bytes, one char each.</summary>
    public static string IdOf(PdfString id) => System.Text.Encoding.Latin1.GetString(id.Bytes.Span);

    private static int Span(PdfDictionary source, string key, int otherwise) => source.Has(key) ? Math.Clamp(source.Int(key, 1), 1, LargestSpan) : otherwise;

    private static string? Choice(PdfDictionary source, string key, string[] choices) =>
        source.Name(key) is { } name && Array.IndexOf(choices, name) >= 0 ? name : null;
}
