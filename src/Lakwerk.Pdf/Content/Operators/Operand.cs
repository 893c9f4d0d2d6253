using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// One operand of a content stream operator. Strings and arrays are slices of the content or of the reader's buffer: they
/// are valid only until the reader moves to the next operation.
/// </summary>
public readonly struct Operand
{
    private readonly double _number;
    private readonly object? _reference;
    private readonly ReadOnlyMemory<byte> _bytes;

    private Operand(OperandKind kind, double number = 0, object? reference = null, ReadOnlyMemory<byte> bytes = default)
    {
        Kind = kind;
        _number = number;
        _reference = reference;
        _bytes = bytes;
    }

    /// <summary>What it is.</summary>
    public OperandKind Kind { get; }

    /// <summary>The number; 0 for any other kind, as viewers read it.</summary>
    public double Number => Kind == OperandKind.Number ? _number : 0;

    /// <summary>The value of a boolean; false for any other kind.</summary>
    public bool Boolean => Kind == OperandKind.Boolean && _number != 0;

    /// <summary>The name without its slash, or null.</summary>
    public string? Name => Kind == OperandKind.Name ? (string?)_reference : null;

    /// <summary>The decoded bytes of a string; empty for any other kind.</summary>
    public ReadOnlyMemory<byte> String => Kind == OperandKind.String ? _bytes : default;

    /// <summary>An array as an object of its own, built at each call; null for any other kind. See <see cref="ContentOperation.ArrayItems"/>.</summary>
    public PdfArray? Array => Kind == OperandKind.Array ? new ObjectParser(_bytes.Span).Read() as PdfArray ?? new PdfArray() : null;

    /// <summary>A dictionary, or null.</summary>
    public PdfDictionary? Dictionary => Kind == OperandKind.Dictionary ? (PdfDictionary?)_reference : null;

    /// <summary>The operand as an object that outlives the operation (strings are copied).</summary>
    public PdfObject Object => Kind switch
    {
        OperandKind.Number => Math.Abs(_number) < 9e15 && _number == Math.Floor(_number) ? PdfNumber.Of((long)_number) : PdfNumber.Of(_number),
        OperandKind.Name => new PdfName((string)_reference!),
        OperandKind.String => new PdfString(_bytes.ToArray()),
        OperandKind.Array => Array!,
        OperandKind.Dictionary => (PdfDictionary)_reference!,
        OperandKind.Boolean => PdfBoolean.Of(_number != 0),
        _ => PdfNull.Instance,
    };

    internal static Operand OfNumber(double value) => new(OperandKind.Number, value);

    internal static Operand OfName(string name) => new(OperandKind.Name, reference: name);

    internal static Operand OfString(ReadOnlyMemory<byte> bytes) => new(OperandKind.String, bytes: bytes);

    internal static Operand OfArray(ReadOnlyMemory<byte> source) => new(OperandKind.Array, bytes: source);

    internal static Operand OfDictionary(PdfDictionary dictionary) => new(OperandKind.Dictionary, reference: dictionary);

    internal static Operand OfBoolean(bool value) => new(OperandKind.Boolean, value ? 1 : 0);
}
