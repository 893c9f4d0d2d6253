namespace Lakwerk.Pdf.Fonts;

/// <summary>What readers assume where a font says nothing that makes sense.</summary>
internal static class PdfFontDefaults
{
    /// <summary>Height above the baseline, for font size 1.</summary>
    public const double Ascent = 0.95;

    /// <summary>Depth below the baseline, for font size 1.</summary>
    public const double Descent = -0.35;
}
