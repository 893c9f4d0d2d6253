using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>The new content of one scope while it is being written.</summary>
internal sealed class ScopeFrame : IDisposable
{
    private readonly Dictionary<(string Category, string Name), string?> _names = [];
    private readonly Stack<Sequence> _sequences = new();
    private readonly List<OpenState> _open = [];

    public ScopeFrame(ContentScope scope, ResourceNames? sharedResources = null)
    {
        Scope = scope;
        Resources = sharedResources ?? new ResourceNames();
        Text = new TextEmitter(Output);
        Strings = new StringEmitter(Output, Text);
        Path = new PathEmitter(Output);
    }

    /// <summary>A marked-content sequence: where its opening operator stands in the output, or −1 when it was not written.</summary>
    private sealed class Sequence
    {
        public int Start { get; init; } = -1;

        public int Length { get; init; }

        public bool IsTouched { get; set; }
    }

    /// <summary>A q without its Q: where it stands, and how many resources had names then.</summary>
    private readonly record struct OpenState(int Start, int Resources);

    public ContentScope Scope { get; }

    public ContentWriter Output { get; } = new();

    public ResourceNames Resources { get; }

    public TextEmitter Text { get; }

    public StringEmitter Strings { get; }

    public PathEmitter Path { get; }

    public ShownText Shown { get; } = new();

    public HeldPatterns Patterns { get; } = new();


    /// <summary>The path that is about to be painted.</summary>
    public PaintedPath Painted { get; set; }

    /// <summary>The rewritten group of the soft mask that gs is about to set; null when the mask is copied as it is.</summary>
    public PdfReference? SoftMaskGroup { get; set; }

    /// <summary>The shading that sh is about to paint passes, and the areas that it is kept out of; null when it does not pass.</summary>
    public IReadOnlyList<Box>? ShadingAround { get; set; }

    /// <summary>The inline image is written as it stands.</summary>
    public bool InlinePasses { get; set; }

    /// <summary>The new name of the XObject that Do is about to draw; null when it does not pass.</summary>
    public string? Drawn { get; set; }

    /// <summary>Bounds of what Do or BI draws, in user space.</summary>
    public Box DrawnBounds { get; set; }

    /// <summary>The new name for a name of the old resources, found once per scope.</summary>
    public string? NameOf(string category, string oldName, Func<string?> find)
    {
        if (!_names.TryGetValue((category, oldName), out var name)) _names[(category, oldName)] = name = find();
        return name;
    }

    /// <summary>The new name of a resource, copied when it is first needed; null when it cannot pass.</summary>
    public string? Named(string category, string oldName, Func<PdfObject, PdfObject?> copy) =>
        NameOf(category, oldName, () =>
            Raw(category, oldName) is var raw and not PdfNull && copy(raw) is { } target ? Resources.NameOf(category, target) : null);

    /// <summary>An entry of the old resources.</summary>
    public PdfObject Raw(string category, string name) => Scope.Resources.Dictionary(category)?.Raw(name) ?? PdfNull.Instance;

    /// <summary>Opens a sequence that says what its glyphs mean, or one that is not written at all.</summary>
    public void BeginSequence(PdfString? actualText)
    {
        if (actualText is null)
        {
            _sequences.Push(new Sequence());
            return;
        }

        var start = Output.Length;
        var properties = new PdfDictionary();
        properties.Set("ActualText", actualText);
        Output.Name("Span").Object(properties).Operator("BDC"u8);
        _sequences.Push(new Sequence { Start = start, Length = Output.Length - start });
    }

    /// <summary>Glyphs were removed: what the open sequences say about them must not pass.</summary>
    public void TouchSequences()
    {
        foreach (var sequence in _sequences) sequence.IsTouched = true;
    }

    /// <summary>Closes a sequence; one that lost glyphs is taken out again.</summary>
    public void EndSequence()
    {
        if (!_sequences.TryPop(out var sequence) || sequence.Start < 0) return;
        if (sequence.IsTouched) Remove(sequence);
        else Output.Operator("EMC"u8);
    }

    /// <summary>Takes the opening operator out; what was opened behind it now stands further to the front.</summary>
    private void Remove(Sequence sequence)
    {
        Output.Remove(sequence.Start, sequence.Length);
        for (var i = 0; i < _open.Count; i++)
            if (_open[i].Start > sequence.Start) _open[i] = _open[i] with { Start = _open[i].Start - sequence.Length };
    }

    /// <summary>Writes q.</summary>
    public void SaveState()
    {
        _open.Add(new OpenState(Output.Length, Resources.Count));
        Output.Operator("q"u8);
    }

    /// <summary>
    /// Writes Q. Settings that nothing was painted with are taken back first, with q when there is nothing else: they would
    /// tell where something stood that was removed. Those that named a new resource stay, for the resource is written.
    /// </summary>
    /// <returns>False when no q is open.</returns>
    public bool RestoreState()
    {
        if (_open.Count == 0) return false;
        var saved = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var isIdle = Output.LastEffect <= saved.Start;
        if (Resources.Count == saved.Resources) Output.Truncate(isIdle ? saved.Start : Output.LastEffect);
        if (!isIdle || Resources.Count != saved.Resources) Output.Operator("Q"u8);
        return true;
    }

    /// <summary>Closes what the old content left open.</summary>
    public void Close()
    {
        Text.End();
        while (_sequences.Count > 0) EndSequence();
        while (RestoreState())
        {
        }
    }

    public void Dispose()
    {
        Path.Dispose();
        Strings.Dispose();
        Output.Dispose();
    }
}
