using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>One running of one content stream: the page's own, or that of a form, glyph, pattern cell or appearance within it.</summary>
public sealed class ContentScope
{
    internal ContentScope(ScopeKind kind, PdfStream? stream, PdfDictionary resources, in Matrix toUser, ContentScope? parent)
    {
        Kind = kind;
        Stream = stream;
        Resources = resources;
        ToUser = toUser;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>What the content belongs to.</summary>
    public ScopeKind Kind { get; }

    /// <summary>The stream that is run; null for a page, whose content may be several streams.</summary>
    public PdfStream? Stream { get; }

    /// <summary>Where names are looked up. A form without resources uses those of the content that draws it.</summary>
    public PdfDictionary Resources { get; }

    /// <summary>Maps the scope's own space (before any cm in it) to the page's user space.</summary>
    public Matrix ToUser { get; }

    /// <summary>The scope that draws this one; null at the top.</summary>
    public ContentScope? Parent { get; }

    /// <summary>0 at the top.</summary>
    public int Depth { get; }

    /// <summary>False when optional content hides all of it: its own OC entry, or where it is drawn from.</summary>
    public bool IsVisible { get; internal init; } = true;
}
