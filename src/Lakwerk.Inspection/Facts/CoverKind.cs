namespace Lakwerk.Inspection.Facts;

/// <summary>What lies on top of something else.</summary>
internal enum CoverKind
{
    /// <summary>A filled path.</summary>
    Path,

    /// <summary>An image without holes.</summary>
    Image,

    /// <summary>Something that the appearance of an annotation paints.</summary>
    Annotation,
}
