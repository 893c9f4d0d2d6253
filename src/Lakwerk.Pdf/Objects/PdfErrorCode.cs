namespace Lakwerk.Pdf.Objects;

/// <summary>Why a file could not be read. Values are stored in reports: only ever append.</summary>
public enum PdfErrorCode
{
    /// <summary>Not a PDF, or so damaged that no page can be found.</summary>
    NotAPdf = 1,

    /// <summary>Encrypted, and the password given (or the empty one) does not open it.</summary>
    PasswordNeeded = 2,

    /// <summary>Encrypted in a way that is not supported (public-key security, unknown handler).</summary>
    UnsupportedEncryption = 3,

    /// <summary>A limit on nesting, size, count or time was passed.</summary>
    LimitExceeded = 4,

    /// <summary>The syntax of an object is beyond repair.</summary>
    Syntax = 5,

    /// <summary>A filter's data cannot be decoded.</summary>
    Filter = 6,

    /// <summary>The page does not exist or its tree is broken.</summary>
    Page = 7,

    /// <summary>A font, image or other resource cannot be understood.</summary>
    Resource = 8,
}
