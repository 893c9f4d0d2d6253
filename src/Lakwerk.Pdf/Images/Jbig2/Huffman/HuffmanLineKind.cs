namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>What the bits behind a Huffman code mean.</summary>
internal enum HuffmanLineKind
{
    /// <summary>They are added to the low value.</summary>
    Upwards,

    /// <summary>They are taken off the low value.</summary>
    Downwards,

    /// <summary>There are none: the out-of-band value.</summary>
    OutOfBand,
}
