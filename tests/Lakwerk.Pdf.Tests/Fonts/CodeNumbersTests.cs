using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Fonts;

public class CodeNumbersTests
{
    [Theory]
    [InlineData(new[] { 3, 11, 19, 30 }, 19, 19)] // numbers of a larger set of signs
    [InlineData(new[] { 1, 2, 3, 4, 5 }, 3, 1)] // numbers in the order of use
    [InlineData(new[] { 2, 31 }, 31, 1)] // too few to tell
    public void A_sign_that_nothing_names_keeps_its_code_where_codes_lie_scattered(int[] codes, int shown, int expected)
    {
        var shapes = Array.ConvertAll(codes, code => new TinyFonts.Shape($"G{code}", (char)code, 500));
        var program = new PdfStream(new PdfDictionary(), TinyFonts.Cff(shapes));
        var font = FontText.Load("<< /Subtype /Type1 /BaseFont /ABCDEF+X /FirstChar 0 /LastChar 0 /Widths [500] /FontDescriptor << /Flags 4 /FontName /ABCDEF+X /FontFile3 /@0 >> >>", program);

        Assert.Equal(expected, CodeNumbers.For(font)!.Of(font.Read([(byte)shown])));
    }
}
