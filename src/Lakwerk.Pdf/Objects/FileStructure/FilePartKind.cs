namespace Lakwerk.Pdf.Objects;

/// <summary>What a stretch of a file's bytes is.</summary>
public enum FilePartKind
{
    /// <summary>The %PDF line at the start.</summary>
    Header,

    /// <summary>An object that the cross-reference points at, from its number to endobj.</summary>
    Object,

    /// <summary>A cross-reference table with its trailer.</summary>
    CrossReference,

    /// <summary>A startxref mark up to its %%EOF.</summary>
    EndMark,

    /// <summary>White space and comments between the others.</summary>
    Space,

    /// <summary>Bytes that nothing points at: old versions of objects, deleted objects, junk.</summary>
    Unclaimed,
}
