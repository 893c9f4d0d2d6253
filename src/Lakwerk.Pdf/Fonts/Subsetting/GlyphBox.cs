using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>A bounding box in font units, as the tables glyf and head store it.</summary>
internal readonly record struct GlyphBox(int XMin, int YMin, int XMax, int YMax)
{
    /// <summary>Holds nothing; the start of a union.</summary>
    public static readonly GlyphBox None = new(short.MaxValue, short.MaxValue, short.MinValue, short.MinValue);

    public static GlyphBox Read(FontBytes data, int at) => new(data.S16(at), data.S16(at + 2), data.S16(at + 4), data.S16(at + 6));

    public GlyphBox Join(GlyphBox other) =>
        new(Math.Min(XMin, other.XMin), Math.Min(YMin, other.YMin), Math.Max(XMax, other.XMax), Math.Max(YMax, other.YMax));
}
