namespace Lakwerk.Pdf.Objects;

/// <summary>One of the nine kinds of PDF object (ISO 32000-2, 7.3), or a reference to one.</summary>
public abstract class PdfObject
{
    private protected PdfObject()
    {
    }

    /// <summary>The object itself; for a reference the object that it points at, <see cref="PdfNull"/> when there is none.</summary>
    public virtual PdfObject Resolve() => this;
}
