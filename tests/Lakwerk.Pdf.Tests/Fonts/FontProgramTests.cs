using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Fonts;

public class FontProgramTests
{
    private static readonly byte[][] Programs =
        [TinyFonts.TrueType(TinyFonts.Abcd), TinyFonts.Cff(TinyFonts.Abcd), TinyFonts.Type1(TinyFonts.Abcd)];

    public static TheoryData<string> Kinds => ["TrueType", "Cff", "Type1"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Names_and_widths_are_read(string kind)
    {
        var program = FontProgram.Open(Make(kind))!;
        foreach (var shape in TinyFonts.Abcd)
        {
            var glyph = program.GlyphOf(shape.Name);
            Assert.True(glyph >= 0, shape.Name);
            Assert.Equal(shape.Name, program.NameOf(glyph));
            // The widths of charstrings count from nominalWidthX, which is 0 here.
            Assert.Equal(shape.Size + 50, program.Advance(glyph)!.Value, 6);
        }

        Assert.Equal(-1, program.GlyphOf("eacute"));
    }

    [Theory]
    [InlineData("Cff", "/FontFile3")]
    [InlineData("Type1", "/FontFile")]
    public void Without_an_encoding_the_one_of_the_program_counts(string kind, string key)
    {
        var shapes = new[] { new TinyFonts.Shape("eacute", '\u0003', 500) };
        var program = new PdfStream(new PdfDictionary(), kind == "Cff" ? TinyFonts.Cff(shapes) : TinyFonts.Type1(shapes));
        var font = FontText.Load($"<< /Subtype /Type1 /BaseFont /Tiny /FontDescriptor << {key} /@0 >> >>", program);
        Assert.Equal("é", font.Text(3));
        Assert.Equal(0.55, font.Read([3]).Width, 6);
    }

    [Fact]
    public void Without_any_map_a_composite_font_asks_the_cmap_of_its_program()
    {
        var program = new PdfStream(new PdfDictionary(), TinyFonts.TrueType(TinyFonts.Abcd));
        var font = FontText.Load(
            "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /FontDescriptor << /FontFile2 /@0 >> >>] >>", program);
        Assert.Equal("AD", font.Text(0, 1, 0, 4));
    }

    [Theory]
    [InlineData(0, 65, 7)]
    [InlineData(4, 0x20AC, 9)]
    [InlineData(6, 66, 8)]
    [InlineData(10, 0x1F600, 3)]
    [InlineData(12, 0x1F601, 4)]
    public void Every_format_of_cmap_is_read(int format, int code, int glyph)
    {
        var table = new FontBuffer().U16(0).U16(1).U16(3).U16(10).U32(12);
        switch (format)
        {
            case 0:
                table.U16(0).U16(262).U16(0);
                for (var i = 0; i < 256; i++) table.U8(i == code ? glyph : 0);
                break;
            case 4:
                table.U16(4).U16(32).U16(0).U16(4).U16(4).U16(1).U16(0).U16(code).U16(0xFFFF).U16(0).U16(code).U16(0xFFFF).U16(glyph - code).U16(1).U16(0).U16(0);
                break;
            case 6:
                table.U16(6).U16(14).U16(0).U16(code - 1).U16(2).U16(0).U16(glyph);
                break;
            case 10:
                table.U16(10).U16(0).U32(22).U32(0).U32((uint)code).U32(1).U16(glyph);
                break;
            default:
                table.U16(12).U16(0).U32(28).U32(0).U32(1).U32((uint)code - 1).U32((uint)code + 1).U32((uint)glyph - 1);
                break;
        }

        var cmap = Assert.Single(CmapSubtable.ReadAll(new FontBytes(table.ToArray())));
        Assert.Equal(glyph, cmap.GlyphOf(code));
        Assert.Contains((code, glyph), cmap.Entries());
    }

    [Fact]
    public void Damaged_programs_give_fonts_all_the_same() =>
        Prop.ForAll<int, int, byte>((seed, count, which) => Survives(seed, Math.Abs(count % 40) + 1, which % Programs.Length)).QuickCheckThrowOnFailure();

    private static byte[] Make(string kind) => Programs[kind switch { "TrueType" => 0, "Cff" => 1, _ => 2 }];

    private static bool Survives(int seed, int count, int which)
    {
        var bytes = Programs[which].ToArray();
        var random = new System.Random(seed);
        for (var i = 0; i < count; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        var cut = new PdfStream(new PdfDictionary(), bytes.AsMemory(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));
        var simple = FontText.Load("<< /Subtype /Type1 /BaseFont /ABCDEF+X /FontDescriptor << /FontFile3 /@0 >> >>", cut);
        var composite = FontText.Load("<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /FontDescriptor << /FontFile3 /@0 >> >>] >>", cut);
        for (var code = 0; code < 256; code++)
        {
            simple.Read([(byte)code]);
            composite.Read([0, (byte)code]);
        }

        return FontSubsetter.Prune(simple, new HashSet<int> { 65, 67, 69, 250 }).Dictionary.Count > 0
            && FontSubsetter.Prune(composite, new HashSet<int> { 0, 1, 3, 5, 60000 }).Dictionary.Count > 0;
    }
}
