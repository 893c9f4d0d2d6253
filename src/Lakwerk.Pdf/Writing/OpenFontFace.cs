namespace Lakwerk.Pdf.Writing;

/// <summary>The faces that <see cref="OpenFont"/> comes in.</summary>
public enum OpenFontFace
{
    /// <summary>Upright, of normal weight.</summary>
    Regular,

    /// <summary>Upright, bold.</summary>
    Bold,
}
