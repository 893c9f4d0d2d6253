#pragma warning disable CS1591, CA1822
using Lakwerk.Pdf.Objects;
namespace Lakwerk.Pdf.Fonts;
public sealed class FontLoader(PdfLimits limits) { public PdfFont Load(PdfDictionary font) => throw new NotSupportedException(limits.ToString()); }
public sealed class Type3Font(PdfDictionary d) : PdfFont(d)
{
    public override string BaseName => "";
    public override double Ascent => 0.95;
    public override double Descent => -0.35;
    public override FontGlyph Read(ReadOnlySpan<byte> text) => default;
    public PdfStream? Procedure(int code) => null;
    public PdfDictionary? Resources => null;
}
