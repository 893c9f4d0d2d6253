using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Testing;

namespace Lakwerk.Pdf.Tests.Fonts;

/// <summary>Poppler's word on widths, cells and the look of pruned fonts.</summary>
public sealed partial class FontWitnessTests
{
    private const string SystemFont = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    [RequiresToolTheory("pdftotext")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-BoldOblique >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Times-BoldItalic >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>")]
    [InlineData("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>")]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Arial,Bold /Encoding /WinAnsiEncoding >>")]
    [InlineData("<< /Type /Font /Subtype /TrueType /BaseFont /Whatever /FontDescriptor << /Flags 98 /Ascent 730 /Descent 210 >> >>")]
    [InlineData("<< /Type /Font /Subtype /Type3 /FontMatrix [0.01 0 0 0.02 0 0] /FirstChar 97 /LastChar 122 /Widths [40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65] /CharProcs << >> /Encoding << /Differences [97 /a /b /c] >> >>")]
    public void A_word_has_the_box_that_poppler_gives_it(string font)
    {
        const string Word = "hamburgefonstiv";
        using var folder = new TempFolder();
        var file = folder.Write("f.pdf", Page(FontText.Dictionary(font), $"BT /F1 50 Tf 20 300 Td ({Word}) Tj ET"));
        var box = WordBox().Match(Tool.Run("pdftotext", "-bbox", file, "-").Expect().Output);
        var loaded = FontText.Load(font);
        var width = loaded.ReadAll(Encoding.ASCII.GetBytes(Word)).Sum(glyph => glyph.Width);
        Assert.Equal(20 + (50 * width), Number(box, 3), 2);
        Assert.Equal(842 - 300 - (50 * loaded.Ascent), Number(box, 2), 2);
        Assert.Equal(842 - 300 - (50 * loaded.Descent), Number(box, 4), 2);
    }

    [RequiresToolTheory("pdftoppm")]
    [InlineData("TrueType", "/FontFile2", "/Encoding /WinAnsiEncoding")]
    [InlineData("TrueType", "/FontFile2", "/Encoding << /Differences [65 /A /B /C /D /E] >>")]
    [InlineData("Cff", "/FontFile3", "")]
    [InlineData("Cff", "/FontFile3", "/Encoding /WinAnsiEncoding")]
    [InlineData("Type1", "/FontFile", "")]
    public void A_pruned_program_draws_what_the_whole_one_drew(string kind, string key, string encoding)
    {
        var program = kind switch { "Cff" => TinyFonts.Cff(TinyFonts.Abcd), "Type1" => TinyFonts.Type1(TinyFonts.Abcd), _ => TinyFonts.TrueType(TinyFonts.Abcd) };
        var stream = new PdfStream(FontText.Dictionary(kind == "Cff" ? "<< /Subtype /Type1C >>" : $"<< /Length1 {program.Length} >>"), program);
        var text = kind == "TrueType" ? "ACE" : "ADA";
        AssertSameLook(
            $"<< /Type /Font /Subtype /{(kind == "TrueType" ? kind : "Type1")} /BaseFont /ABCDEF+Tiny {encoding} /FirstChar 65 /LastChar 69 /Widths [550 650 750 850 1000] /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Tiny /Flags 32 {key} /@0 >> >>",
            stream, $"({text})", [.. text.Select(c => (int)c)]);
    }

    [SystemFontFact]
    public void A_font_of_every_day_looks_the_same_when_pruned()
    {
        var program = File.ReadAllBytes(SystemFont);
        var stream = new PdfStream(FontText.Dictionary($"<< /Length1 {program.Length} >>"), program);
        const string Text = "R\\351\\353el ge\\357nt";
        AssertSameLook(
            "<< /Type /Font /Subtype /TrueType /BaseFont /DejaVuSans /Encoding /WinAnsiEncoding /FontDescriptor << /Type /FontDescriptor /FontName /DejaVuSans /Flags 32 /FontFile2 /@0 >> >>",
            stream, $"({Text})", [.. "R\u00e9\u00ebel ge\u00efnt".Select(c => (int)c)]);
        int[] cids = [43, 68, 79, 4000];
        AssertSameLook(
            "<< /Type /Font /Subtype /Type0 /BaseFont /DejaVuSans /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /DejaVuSans /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor << /Type /FontDescriptor /FontName /DejaVuSans /Flags 4 /FontFile2 /@0 >> >>] >>",
            stream, $"<{string.Concat(cids.Select(cid => cid.ToString("X4", CultureInfo.InvariantCulture)))}>", [.. cids]);
    }

    private static void AssertSameLook(string font, PdfStream program, string shown, HashSet<int> codes)
    {
        var content = $"BT /F1 60 Tf 20 600 Td {shown} Tj 0.2 0.1 -0.1 0.2 100 300 Tm {shown} Tj ET";
        using var folder = new TempFolder();
        var whole = folder.Write("whole.pdf", Page(FontText.Dictionary(font, program), content));
        var pruned = FontSubsetter.Prune(FontText.Load(font, program), codes);
        Assert.True(pruned.IsComplete);
        var less = folder.Write("pruned.pdf", Page(pruned.Dictionary, content));
        var expected = Tool.Run("pdftoppm", "-r", "100", whole).Expect();
        var actual = Tool.Run("pdftoppm", "-r", "100", less).Expect();
        Assert.Equal("", actual.Error);
        Assert.Contains((byte)0, expected.Bytes.AsSpan(100).ToArray());
        Assert.True(expected.Bytes.AsSpan().SequenceEqual(actual.Bytes), "The pages look different.");
    }

    private static byte[] Page(PdfDictionary font, string content)
    {
        var builder = new PdfFileBuilder().AddOnePage(content);
        var next = 6;
        return builder.Object(5, Text(font, builder, ref next)).Xref().ToArray();
    }

    private static string Text(PdfObject value, PdfFileBuilder builder, ref int next)
    {
        switch (value)
        {
            case PdfDictionary dictionary:
                return $"<< {Entries(dictionary, builder, ref next)}>>";
            case PdfArray array:
                var items = "";
                foreach (var item in array.Raw) items += Text(item, builder, ref next) + " ";
                return $"[{items}]";
            case PdfStream stream:
                var number = next++;
                builder.Stream(number, Entries(stream.Dictionary, builder, ref next), stream.EncodedBytes().Span);
                return $"{number} 0 R";
            default:
                return value.ToString()!;
        }
    }

    private static string Entries(PdfDictionary dictionary, PdfFileBuilder builder, ref int next)
    {
        var text = "";
        foreach (var (key, value) in dictionary.Entries) text += $"/{key} {Text(value, builder, ref next)} ";
        return text;
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">""")]
    private static partial Regex WordBox();

    /// <summary>A fact about a font of the distribution; skipped where that or pdftoppm is not installed.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SystemFontFactAttribute : FactAttribute
    {
        public SystemFontFactAttribute() => Skip = Tool.WhyMissing("pdftoppm") ?? (File.Exists(SystemFont) ? null : "Needs the package fonts-dejavu-core.");
    }
}
