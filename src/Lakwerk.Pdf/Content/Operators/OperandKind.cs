namespace Lakwerk.Pdf.Content;

/// <summary>Kinds of operand in a content stream (ISO 32000-2, 7.8.2): direct objects only.</summary>
public enum OperandKind
{
    /// <summary>The null object; also what reading a missing operand gives.</summary>
    Null,

    /// <summary>An integer or real number.</summary>
    Number,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A literal or hexadecimal string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A dictionary.</summary>
    Dictionary,

    /// <summary>true or false.</summary>
    Boolean,
}
