using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Structure;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>The new content of one scope while it is being written.</summary>
internal sealed class ScopeFrame : IDisposable
{
    private readonly Dictionary<(string Category, string Name), string?> _names = [];
    private readonly OpenStates _states;

    public ScopeFrame(ContentScope scope, TaggedContent? tags = null, ResourceNames? sharedResources = null)
    {
        Scope = scope;
        Resources = sharedResources ?? new ResourceNames();
        _states = new OpenStates(Output, Resources);
        Sequences = new SequenceWriter(Output, _states, tags);
        Text = new TextEmitter(Output);
        Strings = new StringEmitter(Output, Text);
        Path = new PathEmitter(Output);
    }

    public ContentScope Scope { get; }

    public ContentWriter Output { get; } = new();

    public ResourceNames Resources { get; }

    public SequenceWriter Sequences { get; }

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

    /// <summary>What is left of the drawing that sh is about to paint; null when the shading is painted as it stands.</summary>
    public PdfObject? ShadingCut { get; set; }

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

    /// <summary>Writes q.</summary>
    public void SaveState() => _states.Save();

    /// <summary>Writes Q, without settings that nothing was painted with.</summary>
    /// <returns>False when no q is open.</returns>
    public bool RestoreState() => _states.Restore(Sequences.InnermostStart);

    /// <summary>Closes what the old content left open.</summary>
    public void Close()
    {
        Text.End();
        Sequences.Close();
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
