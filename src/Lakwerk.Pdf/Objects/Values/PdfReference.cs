namespace Lakwerk.Pdf.Objects;

/// <summary>A reference to an indirect object (ISO 32000-2, 7.3.10), bound to the file that it stands in.</summary>
public sealed class PdfReference : PdfObject
{
    private readonly IObjectResolver? _resolver;

    /// <summary>Makes a reference; one without a resolver is only ever written, and reads as null.</summary>
    public PdfReference(ObjectId id, IObjectResolver? resolver = null)
    {
        Id = id;
        _resolver = resolver;
    }

    /// <summary>The object pointed at.</summary>
    public ObjectId Id { get; }

    /// <inheritdoc/>
    public override PdfObject Resolve() => _resolver?.Load(Id) ?? PdfNull.Instance;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} R";
}
