namespace Lakwerk.Pdf.Images;

/// <summary>What blanked pixels look like. They are one even colour in any case; a box is drawn over them anyway.</summary>
public enum BlankFill
{
    /// <summary>Black, or the darkest that the colour space offers.</summary>
    Black,

    /// <summary>
    /// White, or the lightest that the colour space offers: best for scans, where the parts of coarse blocks that stick out
    /// of a mark then look like paper.
    /// </summary>
    White,
}
