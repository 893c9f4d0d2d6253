namespace Lakwerk.Intake;

/// <summary>Why a file did not become a document.</summary>
public enum UnreadableReason
{
    Encrypted,
    Corrupt,
    Unknown,
    TooLarge,
    TooDeep,
    Empty,
    UnsafePath,
    HelperMissing,
    Virus,

    /// <summary>No document: a digital signature, a program, a piece of a message.</summary>
    NoDocument,

    /// <summary>A folder or file that this user may not read.</summary>
    NotAccessible,
}
