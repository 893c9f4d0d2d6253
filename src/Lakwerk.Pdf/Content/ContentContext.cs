using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Where the interpreter is. One object serves a whole run: read it during a call, do not keep it.</summary>
public sealed class ContentContext
{
    private readonly List<MarkedContent> _marked = [];

    internal ContentContext(PdfDocument document) => Document = document;

    /// <summary>The file.</summary>
    public PdfDocument Document { get; }

    /// <summary>The graphics state now.</summary>
    public GraphicsState State { get; internal set; } = new();

    /// <summary>The content stream that is running.</summary>
    public ContentScope Scope { get; internal set; } = null!;

    /// <summary>The operator that is running.</summary>
    public ContentOperator Operator { get; internal set; }

    /// <summary>Counts the operations of the running scope from 0, unknown ones included.</summary>
    public int OperationIndex { get; internal set; }

    /// <summary>Open marked-content sequences of all scopes, outermost first.</summary>
    public IReadOnlyList<MarkedContent> MarkedContent => _marked;

    /// <summary>False when optional content hides what is drawn now: by a marked-content sequence, a form or an image around it.</summary>
    public bool IsVisible { get; internal set; } = true;

    /// <summary>Depth of q within the running scope.</summary>
    public int SavedStates { get; internal set; }

    /// <summary>Between BT and ET.</summary>
    public bool IsInText { get; internal set; }
}
