namespace Lakwerk.Pdf.Images;

/// <summary>How bytes are predicted from their neighbours before compression (PNG, clause 9).</summary>
internal enum PngPredictor
{
    /// <summary>Not at all: no predictor is declared.</summary>
    None,

    /// <summary>From the pixel to the left.</summary>
    Sub,

    /// <summary>From the pixel above.</summary>
    Up,

    /// <summary>From the closest of left, above and upper left.</summary>
    Paeth,

    /// <summary>For every row that of the three with the smallest sum of differences.</summary>
    Adaptive,
}
