using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Prunes a program made of tables, whichever outlines it holds.</summary>
internal static class SfntSubset
{
    private const uint CffVersion = 0x00005000;

    /// <summary>True when the program can be taken apart.</summary>
    public static bool CanWrite(SfntProgram font) =>
        font.Cff is { } cff ? CffSubset.CanWrite(cff) : font.Table("glyf").Length > 0 || font.Table("loca").Length > 0;

    /// <summary>The new program; null when the old one cannot be taken apart.</summary>
    public static byte[]? Write(SfntProgram font, GlyphPlan plan, string name, IReadOnlySet<int>? codes, CodedCmaps? coded = null)
    {
        if (font.Cff is not { } cff) return CanWrite(font) ? TrueTypeSubset.Write(font, plan, FontNames.WithoutSubsetPrefix(name) != name, coded) : null;
        if (CffSubset.Write(cff, plan, name, codes) is not { } outlines) return null;
        var old = plan.OldNumbers();
        var tables = new SfntWriter();
        tables.Add("CFF ", outlines);
        tables.Add("cmap", CmapWriter.Write(font.Cmaps, plan, null));
        tables.Add("head", SfntHead.Write(font, GlyphBox.Read(font.Table("head"), 36), isLong: false));
        tables.Add("hhea", SfntMetrics.WriteHhea(font, old, default));
        tables.Add("hmtx", SfntMetrics.WriteHmtx(font, old));
        tables.Add("maxp", new FontBuffer().U32(CffVersion).U16(old.Length).ToArray());
        tables.Add("post", PostWriter.Write(font, plan));
        return tables.ToArray();
    }
}
