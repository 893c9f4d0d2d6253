namespace Lakwerk.Pdf.Objects;

/// <summary>A boolean (ISO 32000-2, 7.3.2).</summary>
public sealed class PdfBoolean : PdfObject
{
    /// <summary>true.</summary>
    public static readonly PdfBoolean True = new(true);

    /// <summary>false.</summary>
    public static readonly PdfBoolean False = new(false);

    private PdfBoolean(bool value) => Value = value;

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <summary>The one object for a value.</summary>
    public static PdfBoolean Of(bool value) => value ? True : False;

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";
}
