using System.Text;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Fonts;

public class FontSubsetterTests
{
    private const string CanaryName = "canaryglyph";

    public static TheoryData<string> Kinds => ["TrueType", "Cff", "Type1", "CidTrueType"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fonts_that_differ_in_glyphs_no_longer_shown_become_equal(string kind)
    {
        // B and D are gone: in one font they are other shapes, of other width, under another name and meaning.
        var one = Prune(kind, "ABCDEF", TinyFonts.Abcd);
        TinyFonts.Shape[] other = [TinyFonts.Abcd[0], new("b", 'B', 333), TinyFonts.Abcd[2], new(CanaryName, 'D', 222)];
        var two = Prune(kind, "GHIJKL", other);
        Assert.True(one.IsComplete && two.IsComplete);
        Assert.Equal(Dump(one.Dictionary), Dump(two.Dictionary));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_of_a_glyph_no_longer_shown_is_left(string kind)
    {
        TinyFonts.Shape[] shapes = [TinyFonts.Abcd[0], new(CanaryName, 'B', 0x6B6B), TinyFonts.Abcd[2], TinyFonts.Abcd[3]];
        var program = Program(Prune(kind, "ABCDEF", shapes).Dictionary);
        var all = Encoding.Latin1.GetString(program) + (FontProgram.Open(program) is Type1Program type1 ? Encoding.Latin1.GetString(type1.Parts.Private.Span) : "");
        Assert.DoesNotContain(CanaryName, all, StringComparison.Ordinal);
        Assert.DoesNotContain("kk", all, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Glyphs_still_shown_keep_name_width_and_meaning(string kind)
    {
        var source = Load(kind, "ABCDEF", TinyFonts.Abcd);
        var pruned = new FontLoader(PdfLimits.Default).Load(FontSubsetter.Prune(source, Used(kind)).Dictionary);
        foreach (var code in Used(kind))
        {
            byte[] text = kind == "CidTrueType" ? [0, (byte)code] : [(byte)code];
            Assert.Equal(source.Read(text), pruned.Read(text));
        }
    }

    [Fact]
    public void The_parts_of_a_composite_glyph_stay_with_it()
    {
        var source = Load("TrueType", "ABCDEF", TinyFonts.Abcd);
        var program = (SfntProgram)FontProgram.Open(Program(FontSubsetter.Prune(source, new HashSet<int> { 'E' }).Dictionary))!;
        Assert.Equal(4, program.GlyphCount);
        Assert.Equal("E", program.NameOf(program.Cmap(3, 1)!.GlyphOf('E')));
        Assert.Equal(0, program.Cmap(3, 1)!.GlyphOf('C'));
    }

    [Fact]
    public void Widths_differences_and_meanings_of_unused_codes_go()
    {
        var map = FontText.Stream("3 beginbfchar <41> <0058> <42> <0059> <43> <005A> endbfchar");
        var font = FontText.Load(
            "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+X /FirstChar 64 /LastChar 68 /Widths [1 2 3 4 5] /ToUnicode /@0 /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /a1 /a2 /a3] >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+X /CharSet (/a1/a2/a3) >> >>", map);
        var pruned = FontSubsetter.Prune(font, new HashSet<int> { 65, 67 }).Dictionary;
        Assert.Equal((65, 67), (pruned.Int("FirstChar"), pruned.Int("LastChar")));
        Assert.Equal([2, 0, 4], pruned.Array("Widths")!.Select(width => ((PdfNumber)width).Value));
        Assert.Equal("65 a1 67 a3", string.Join(' ', pruned.Dictionary("Encoding")!.Array("Differences")!.Select(item => item is PdfName name ? name.Value : item.ToString())));
        Assert.False(pruned.Dictionary("FontDescriptor")!.Has("CharSet"));
        var text = Encoding.ASCII.GetString(pruned.Stream("ToUnicode")!.EncodedBytes().Span);
        Assert.Contains("<41> <0058>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<42>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_new_prefix_of_a_subset_depends_on_what_is_shown_alone()
    {
        string Name(string prefix, int code) =>
            FontSubsetter.Prune(FontText.Load($"<< /Subtype /TrueType /BaseFont /{prefix}+X >>"), new HashSet<int> { code }).Dictionary.Name("BaseFont")!;
        Assert.Equal(Name("ABCDEF", 65), Name("UVWXYZ", 65));
        Assert.NotEqual(Name("ABCDEF", 65), Name("ABCDEF", 66));
        Assert.EndsWith("+X", Name("ABCDEF", 65), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_program_only_common_knowledge_stays_in_the_widths()
    {
        var arial = Widths("Arial", "/FirstChar 65 /LastChar 67 /Widths [667 0 722]");
        Assert.Equal(833, arial['m' - 32]);
        Assert.Equal(0, Widths("Unknown", "/FirstChar 65 /LastChar 67 /Widths [667 0 722]").Skip(1).Sum());
        Assert.Equal(95, Widths("Unknown", $"/FirstChar 32 /LastChar 126 /Widths [{string.Join(' ', Enumerable.Repeat(500, 95))}]").Count(width => width == 500));

        static double[] Widths(string name, string entries) =>
            [.. FontSubsetter.Prune(FontText.Load($"<< /Subtype /TrueType /BaseFont /{name} /Encoding /WinAnsiEncoding {entries} >>"), new HashSet<int> { 65 })
                .Dictionary.Array("Widths")!.Select(width => ((PdfNumber)width).Value)];
    }

    [Fact]
    public void A_composite_font_keeps_widths_map_and_codes_of_what_is_shown()
    {
        var cmap = FontText.Stream("1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <41> <50> 10 endcidrange", "<< /CMapName /Q >>");
        var glyphs = new PdfStream(new PdfDictionary(), new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4 });
        var program = new PdfStream(new PdfDictionary(), TinyFonts.TrueType(TinyFonts.Abcd));
        var font = FontText.Load(
            "<< /Subtype /Type0 /Encoding /@0 /DescendantFonts [<< /Subtype /CIDFontType2 /CIDToGIDMap /@1 /W [10 [100 200 300 400]] /FontDescriptor << /FontFile2 /@2 >> >>] >>", cmap, glyphs, program);
        var pruned = FontSubsetter.Prune(font, new HashSet<int> { 'B', 'D' }).Dictionary;
        var again = new FontLoader(PdfLimits.Default).Load(pruned);
        Assert.Equal([(0, 1.0), (11, 0.2), (0, 1.0), (13, 0.4)], again.ReadAll((byte)'A', (byte)'B', (byte)'C', (byte)'D').Select(glyph => (glyph.Cid, glyph.Width)));
        Assert.Equal("BD", again.Text((byte)'B', (byte)'D'));
        Assert.Equal(3, FontProgram.Open(Program(pruned))!.GlyphCount);
    }

    [Fact]
    public void A_Type_3_font_keeps_the_procedures_of_what_is_shown()
    {
        var font = FontText.Load(
            "<< /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 66 /Widths [500 600] /Encoding << /Differences [65 /one /two] >> /CharProcs << /one /@0 /two /@1 /three /@1 >> >>",
            FontText.Stream("500 0 d0"), FontText.Stream("600 0 d0"));
        var pruned = FontSubsetter.Prune(font, new HashSet<int> { 66 }).Dictionary;
        Assert.Equal(["two"], pruned.Dictionary("CharProcs")!.Entries.Select(entry => entry.Key));
        Assert.NotNull(((Type3Font)new FontLoader(PdfLimits.Default).Load(pruned)).Procedure(66));
    }

    private static HashSet<int> Used(string kind) => kind == "CidTrueType" ? [1, 3] : ['A', 'C'];

    private static PrunedFont Prune(string kind, string prefix, TinyFonts.Shape[] shapes) => FontSubsetter.Prune(Load(kind, prefix, shapes), Used(kind));

    private static PdfFont Load(string kind, string prefix, TinyFonts.Shape[] shapes)
    {
        var bytes = kind switch { "Cff" => TinyFonts.Cff(shapes), "Type1" => TinyFonts.Type1(shapes), _ => TinyFonts.TrueType(shapes) };
        var program = new PdfStream(new PdfDictionary(), bytes);
        var descriptor = $"/FontDescriptor << /FontName /{prefix}+X /CharSet ({shapes[1].Name}) {(kind == "Cff" ? "/FontFile3" : kind == "Type1" ? "/FontFile" : "/FontFile2")} /@0 >>";
        return kind == "CidTrueType"
            ? FontText.Load($"<< /Subtype /Type0 /BaseFont /{prefix}+X /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /BaseFont /{prefix}+X /W [1 [{string.Join(' ', shapes.Select(shape => shape.Size))}]] {descriptor} >>] >>", program)
            : FontText.Load($"<< /Subtype /{(kind == "TrueType" ? kind : "Type1")} /BaseFont /{prefix}+X {(kind == "TrueType" ? "/Encoding /WinAnsiEncoding" : "")} /FirstChar 65 /LastChar 68 /Widths [{string.Join(' ', shapes.Select(shape => shape.Size))}] {descriptor} >>", program);
    }

    private static byte[] Program(PdfDictionary font)
    {
        var descriptor = (font.Array("DescendantFonts")?[0] as PdfDictionary ?? font).Dictionary("FontDescriptor")!;
        return (descriptor.Stream("FontFile") ?? descriptor.Stream("FontFile2") ?? descriptor.Stream("FontFile3"))!.EncodedBytes().ToArray();
    }

    private static string Dump(PdfObject value) => value switch
    {
        PdfDictionary dictionary => $"<<{string.Concat(dictionary.Entries.Select(entry => $"/{entry.Key} {Dump(entry.Value)} "))}>>",
        PdfArray array => $"[{string.Join(' ', array.Raw.Select(Dump))}]",
        PdfStream stream => Dump(stream.Dictionary) + Convert.ToHexString(stream.EncodedBytes().Span),
        _ => value.ToString()!,
    };
}
