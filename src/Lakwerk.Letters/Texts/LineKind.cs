namespace Lakwerk.Letters.Texts;

/// <summary>What a line of a library text becomes.</summary>
internal enum LineKind
{
    Body,
    Heading,
    Subheading,
    Bullet,
    Number,
    Quote,
    Signature,
    SignedName,
}
