using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Structure;

namespace Lakwerk.Redaction.Content;

/// <summary>The new content of one scope while it is being written.</summary>
internal sealed class ScopeFrame : IDisposable
{
    private readonly Dictionary<(string Category, string Name), string?> _names = [];

    public ScopeFrame(ContentScope scope, TaggedContent? tags = null, ResourceNames? sharedResources = null)
    {
        Scope = scope;
        Sequences = new SequenceWriter(Output, tags);
        Resources = sharedResources ?? new ResourceNames();
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

    /// <summary>q without Q so far.</summary>
    public int OpenStates { get; set; }

    /// <summary>The path that is about to be painted.</summary>
    public PaintedPath Painted { get; set; }

    /// <summary>The rewritten group of the soft mask that gs is about to set; null when the mask is copied as it is.</summary>
    public PdfReference? SoftMaskGroup { get; set; }

    /// <summary>The shading that sh is about to paint touches no mark.</summary>
    public bool ShadingPasses { get; set; }

    /// <summary>The inline image is written as it stands.</summary>
    public bool InlinePasses { get; set; }

    /// <summary>The new name of the XObject that Do is about to draw; null when it does not pass.</summary>
    public string? Drawn { get; set; }

    /// <summary>The new name for a name of the old resources, found once per scope.</summary>
    public string? NameOf(string category, string oldName, Func<string?> find)
    {
        if (!_names.TryGetValue((category, oldName), out var name)) _names[(category, oldName)] = name = find();
        return name;
    }

    /// <summary>Closes what the old content left open.</summary>
    public void Close()
    {
        Text.End();
        Sequences.Close();
        for (; OpenStates > 0; OpenStates--) Output.Operator("Q"u8);
    }

    public void Dispose()
    {
        Path.Dispose();
        Strings.Dispose();
        Output.Dispose();
    }
}
