namespace Lakwerk.Pdf.Objects;

/// <summary>
/// A name (ISO 32000-2, 7.3.5). <see cref="Value"/> holds the name's bytes as one char each (Latin-1) after #xx has been
/// decoded, without the slash, so that every name survives reading and writing unchanged.
/// </summary>
public sealed class PdfName : PdfObject, IEquatable<PdfName>
{
    /// <summary>Makes a name of its decoded bytes.</summary>
    public PdfName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The decoded bytes, one char (0–255) each, without the slash.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public bool Equals(PdfName? other) => other is not null && other.Value == Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PdfName);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "/" + Value;
}
