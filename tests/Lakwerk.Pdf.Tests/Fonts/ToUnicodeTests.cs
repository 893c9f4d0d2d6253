using System.Text;
using Lakwerk.Pdf.Fonts.CMaps;

namespace Lakwerk.Pdf.Tests.Fonts;

public class ToUnicodeTests
{
    [Theory]
    [InlineData("1 beginbfchar <0003> <0041> endbfchar", 3, "A")]
    [InlineData("1 beginbfchar <0003> <00660066 0069> endbfchar", 3, "ffi")]
    [InlineData("1 beginbfchar <0003> <D83DDE00> endbfchar", 3, "😀")]
    [InlineData("1 beginbfchar <0003> <D83D> endbfchar", 3, "\uFFFD")]
    [InlineData("1 beginbfchar <0003> <20> endbfchar", 3, " ")]
    [InlineData("1 beginbfchar <0003> /eacute endbfchar", 3, "é")]
    [InlineData("1 beginbfrange <0010> <0012> <0041> endbfrange", 0x12, "C")]
    [InlineData("1 beginbfrange <0010> <0012> <00660069> endbfrange", 0x11, "fj")]
    [InlineData("1 beginbfrange <0010> <0012> [<0058> <0059005A>] endbfrange", 0x11, "YZ")]
    [InlineData("1 beginbfrange <0010> <0012> [<0058> <0059005A>] endbfrange", 0x12, null)]
    [InlineData("1 beginbfrange <0000> <FFFF> <0000> endbfrange", 0x20AC, "€")]
    [InlineData("1 beginbfrange <0012> <0010> <0041> endbfrange", 0x11, null)]
    [InlineData("2 beginbfchar <01> <0041> <01> <0042> endbfchar", 1, "B")]
    [InlineData("1 beginbfchar <01> <0041> 1 beginbfchar <02> <0042> endbfchar", 2, "B")]
    [InlineData("1 beginbfrange <01> <02> <0041> <03> endbfrange 1 beginbfchar <05> <0042> endbfchar", 5, "B")]
    [InlineData("beginbfrange <01> <05> [<0041> endbfrange beginbfchar <07> <0043> endbfchar", 7, "C")]
    public void Well_and_badly_written_maps_are_read(string map, int code, string? expected) =>
        Assert.Equal(expected, ToUnicodeReader.Read(Encoding.Latin1.GetBytes(map)).Find(code));

    [Fact]
    public void Ranges_up_to_the_largest_code_end() =>
        Assert.Equal("A", ToUnicodeReader.Read("1 beginbfrange <7FFFFFF0> <7FFFFFFF> <0041> endbfrange"u8).Find(0x7FFFFFF0));
}
