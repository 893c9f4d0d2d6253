using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

/// <summary>A font of single bytes, all of one width.</summary>
internal sealed class FontStub() : PdfFont(new PdfDictionary())
{
    public override string BaseName => "Stub";

    public override double Ascent => 0.8;

    public override double Descent => -0.2;

    public override FontGlyph Read(ReadOnlySpan<byte> text) => new(text[0], 1, text[0], 0.5, ((char)text[0]).ToString(), 0, 0, text[0] == ' ');
}
