namespace Lakwerk.Letters.Model;

/// <summary>What a paragraph is, from which its style follows.</summary>
public enum ParagraphRole
{
    Body,

    /// <summary>Heading of a part of the letter, or of an annex.</summary>
    Heading,

    /// <summary>Heading within a part: a ground.</summary>
    Subheading,

    /// <summary>Text quoted from a document.</summary>
    Quote,

    /// <summary>Lines that stay together at the end: the signature.</summary>
    Signature,

    /// <summary>The same, below the room for a signature.</summary>
    SignedName,
}
