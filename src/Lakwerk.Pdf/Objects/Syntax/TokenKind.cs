namespace Lakwerk.Pdf.Objects;

/// <summary>Kinds of token in PDF syntax (ISO 32000-2, 7.2), the same in files and in content streams.</summary>
public enum TokenKind
{
    /// <summary>No more bytes.</summary>
    End,

    /// <summary>A number; see <see cref="Lexer.Number"/> and <see cref="Lexer.IsInteger"/>.</summary>
    Number,

    /// <summary>A name; see <see cref="Lexer.Name"/>.</summary>
    Name,

    /// <summary>A literal or hexadecimal string; see <see cref="Lexer.StringBytes"/>.</summary>
    String,

    /// <summary>An opening bracket.</summary>
    ArrayOpen,

    /// <summary>A closing bracket.</summary>
    ArrayClose,

    /// <summary>Two opening angle brackets.</summary>
    DictionaryOpen,

    /// <summary>Two closing angle brackets.</summary>
    DictionaryClose,

    /// <summary>Anything else: an operator, obj, stream, true, R …; see <see cref="Lexer.Keyword"/>.</summary>
    Keyword,
}
