using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Where the interpreter is. One object serves a whole run: read it during a call, do not keep it.</summary>
public sealed class ContentContext
{
    private readonly List<MarkedContent> _marked = [];
    private int _hiddenSequences;

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
    public bool IsVisible => _hiddenSequences == 0 && Scope.IsVisible && !IsObjectHidden;

    /// <summary>Depth of q within the running scope.</summary>
    public int SavedStates { get; internal set; }

    /// <summary>Between BT and ET.</summary>
    public bool IsInText { get; internal set; }

    /// <summary>The image that is drawn right now is off by its own OC entry.</summary>
    internal bool IsObjectHidden { get; set; }

    /// <summary>The innermost marked-content identifier, or −1.</summary>
    public int Mcid
    {
        get
        {
            for (var i = _marked.Count - 1; i >= 0; i--)
                if (_marked[i].Mcid >= 0) return _marked[i].Mcid;
            return -1;
        }
    }

    internal void Push(MarkedContent sequence)
    {
        _marked.Add(sequence);
        if (sequence.IsHidden) _hiddenSequences++;
    }

    internal void Pop()
    {
        if (_marked[^1].IsHidden) _hiddenSequences--;
        _marked.RemoveAt(_marked.Count - 1);
    }
}
