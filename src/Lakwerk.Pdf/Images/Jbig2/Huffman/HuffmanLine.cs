namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>One line of a Huffman table (ITU-T T.88, annex B).</summary>
/// <param name="PrefixLength">Bits of the code; 0 when the line is not used.</param>
/// <param name="RangeLength">Bits that follow the code.</param>
/// <param name="RangeLow">Value at zero.</param>
/// <param name="Kind">What the bits mean.</param>
internal readonly record struct HuffmanLine(int PrefixLength, int RangeLength, int RangeLow, HuffmanLineKind Kind = HuffmanLineKind.Upwards);
