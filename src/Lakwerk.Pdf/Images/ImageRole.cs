namespace Lakwerk.Pdf.Images;

/// <summary>What an image stream is to the picture.</summary>
internal enum ImageRole
{
    /// <summary>The picture itself, or a stencil painted by itself.</summary>
    Picture,

    /// <summary>An explicit mask (ISO 32000-2, 8.9.6.3).</summary>
    ExplicitMask,

    /// <summary>A soft mask (ISO 32000-2, 11.6.5.2).</summary>
    SoftMask,
}
