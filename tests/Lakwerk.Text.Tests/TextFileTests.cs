using System.Text;

namespace Lakwerk.Text.Tests;

public sealed class TextFileTests
{
    private const string Sample = "Zoë’s café kost € 5,00";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("windows-1252", false)]
    public void Text_comes_out_whatever_its_encoding(string name, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];
        Assert.Equal(Sample, TextFile.Decode(bytes));
    }

    [Fact]
    public void A_little_damage_does_not_turn_utf8_into_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("één twee drieëntwintig café ruïne"), 0xFF];
        Assert.StartsWith("één twee drieëntwintig café ruïne", TextFile.Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", TextFile.Decode([]));

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀bc", 2, 1)]
    [InlineData("a😀b😀c", 6, 4)]
    [InlineData("\uD83Dab", 2, 2)]
    public void Offsets_are_counted_in_code_points(string text, int utf16, int expected) =>
        Assert.Equal(expected, new CodePoints(text).Before(utf16));
}
