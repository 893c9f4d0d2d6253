namespace Lakwerk.Pdf.Objects;

/// <summary>A node on the way from the root of the page tree to a page; pages inherit from it (ISO 32000-2, 7.7.3.4).</summary>
internal sealed record PageNode(PdfDictionary Dictionary, PageNode? Parent, int Depth)
{
    /// <summary>The value of a key here or further up.</summary>
    public PdfObject Inherited(string key)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            var value = node.Dictionary[key];
            if (value is not PdfNull) return value;
        }

        return PdfNull.Instance;
    }
}
