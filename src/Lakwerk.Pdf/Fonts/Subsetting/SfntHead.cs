using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The table head.</summary>
internal static class SfntHead
{
    private const uint Magic = 0x5F0F3CF5;

    /// <summary>Flags, units and style as they were; the box as given; no revision and no dates.</summary>
    public static byte[] Write(SfntProgram font, GlyphBox box, bool isLong)
    {
        var head = font.Table("head");
        var output = new FontBuffer();
        output.U32(0x00010000).U32(0x00010000).U32(0).U32(Magic);
        output.U16(head.U16(16)).U16(font.UnitsPerEm);
        output.U32(0).U32(0).U32(0).U32(0);
        output.U16(box.XMin).U16(box.YMin).U16(box.XMax).U16(box.YMax);
        output.U16(head.U16(44)).U16(head.U16(46)).U16(head.U16(48)).U16(isLong ? 1 : 0).U16(0);
        return output.ToArray();
    }
}
