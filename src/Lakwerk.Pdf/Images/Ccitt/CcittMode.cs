namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>How the next change of colour is coded against the row above (ITU-T T.6, table 1).</summary>
internal enum CcittMode
{
    /// <summary>The change pair above is passed.</summary>
    Pass,

    /// <summary>Two runs follow in the one-dimensional code.</summary>
    Horizontal,

    /// <summary>Right under the change above.</summary>
    Vertical0,

    /// <summary>One pixel to the right of it.</summary>
    VerticalRight1,

    /// <summary>Two pixels to the right.</summary>
    VerticalRight2,

    /// <summary>Three pixels to the right.</summary>
    VerticalRight3,

    /// <summary>One pixel to the left.</summary>
    VerticalLeft1,

    /// <summary>Two pixels to the left.</summary>
    VerticalLeft2,

    /// <summary>Three pixels to the left.</summary>
    VerticalLeft3,
}
