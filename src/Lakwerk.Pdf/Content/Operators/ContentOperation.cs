namespace Lakwerk.Pdf.Content;

/// <summary>
/// One operator with its operands, as it stands in a content stream. Everything in it points into the content or into the
/// reader's buffers and is valid only until the next operation is read.
/// </summary>
public readonly ref struct ContentOperation
{
    internal ContentOperation(ContentOperator op, ReadOnlySpan<byte> keyword, ReadOnlySpan<Operand> operands)
    {
        Operator = op;
        Keyword = keyword;
        Operands = operands;
    }

    /// <summary>The operator; <see cref="ContentOperator.Unknown"/> for a keyword that the standard does not have.</summary>
    public ContentOperator Operator { get; }

    /// <summary>The operator as written; "BI" for an inline image.</summary>
    public ReadOnlySpan<byte> Keyword { get; }

    /// <summary>The operands in order. There may be too few, too many, or of the wrong kind.</summary>
    public ReadOnlySpan<Operand> Operands { get; }

    /// <summary>
    /// The elements of the last array among the operands (the strings and numbers of TJ, the lengths of d), without building
    /// an object. Arrays and dictionaries nested in it appear as operands of their kind.
    /// </summary>
    public ReadOnlySpan<Operand> ArrayItems { get; internal init; }

    /// <summary>The inline image of BI … ID … EI, else null.</summary>
    public InlineImage? InlineImage { get; internal init; }

    /// <summary>First byte of the operation (its first operand) in the content.</summary>
    public int Start { get; internal init; }

    /// <summary>First byte behind the operation in the content.</summary>
    public int End { get; internal init; }

    /// <summary>The operand at an index counted from 0; a null operand when there is none.</summary>
    public Operand this[int index] => (uint)index < (uint)Operands.Length ? Operands[index] : default;

    /// <summary>The number at an index counted from 0; 0 when it is missing or no number.</summary>
    public double Number(int index) => this[index].Number;
}
