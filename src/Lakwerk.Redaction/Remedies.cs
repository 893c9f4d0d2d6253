namespace Lakwerk.Redaction;

/// <summary>
/// What removal is made of, each part where its name says. Every file is redacted with all of them: leaving one out writes a
/// file that leaks. That is why nothing outside this project and its tests can name them; the tests leave one out at a
/// time to prove that they would notice its loss.
/// </summary>
[Flags]
internal enum Remedies
{
    None = 0,

    /// <summary>Glyphs under a mark are not written.</summary>
    Glyphs = 1,

    /// <summary>A glyph that means several letters goes when any of them lies under a mark.</summary>
    Clusters = 1 << 1,

    /// <summary>A string in a font that cannot be read with certainty goes whole.</summary>
    Distrust = 1 << 2,

    /// <summary>A form that a mark touches is written anew for that one use.</summary>
    Forms = 1 << 3,

    /// <summary>The cell of a tiling pattern loses what would show under a mark.</summary>
    Patterns = 1 << 4,

    /// <summary>The group of a soft mask is treated like a form.</summary>
    SoftMasks = 1 << 5,

    /// <summary>Pixels under a mark are overwritten.</summary>
    Images = 1 << 6,

    /// <summary>The same for images within the content.</summary>
    InlineImages = 1 << 7,

    /// <summary>Paths are cut at the marks.</summary>
    Paths = 1 << 8,

    /// <summary>Shadings are kept out of marks.</summary>
    Shadings = 1 << 9,

    /// <summary>Annotations that a mark touches go.</summary>
    Annotations = 1 << 10,

    /// <summary>The appearance of a form field is treated like a form.</summary>
    Fields = 1 << 11,

    /// <summary>Links that a mark touches go.</summary>
    Links = 1 << 12,

    /// <summary>Words that stand for content go when that content was touched, or when they repeat what was removed.</summary>
    Replacements = 1 << 13,

    /// <summary>Elements of the structure that lost everything go.</summary>
    Structure = 1 << 14,

    /// <summary>Fonts forget the codes that nothing shows any more.</summary>
    Fonts = 1 << 15,

    /// <summary>Letters get new codes in the order in which what is left shows them.</summary>
    Codes = 1 << 16,

    All = (1 << 17) - 1,
}
