using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Fonts.CMaps;

namespace Lakwerk.Pdf.Tests.Fonts;

public class PredefinedCMapTests
{
    private static readonly string[] Table116 =
    [
        "GB-EUC-H", "GB-EUC-V", "GBpc-EUC-H", "GBpc-EUC-V", "GBK-EUC-H", "GBK-EUC-V", "GBKp-EUC-H", "GBKp-EUC-V", "GBK2K-H", "GBK2K-V",
        "UniGB-UCS2-H", "UniGB-UCS2-V", "UniGB-UTF16-H", "UniGB-UTF16-V",
        "B5pc-H", "B5pc-V", "HKscs-B5-H", "HKscs-B5-V", "ETen-B5-H", "ETen-B5-V", "ETenms-B5-H", "ETenms-B5-V", "CNS-EUC-H", "CNS-EUC-V",
        "UniCNS-UCS2-H", "UniCNS-UCS2-V", "UniCNS-UTF16-H", "UniCNS-UTF16-V",
        "83pv-RKSJ-H", "90ms-RKSJ-H", "90ms-RKSJ-V", "90msp-RKSJ-H", "90msp-RKSJ-V", "90pv-RKSJ-H", "Add-RKSJ-H", "Add-RKSJ-V",
        "EUC-H", "EUC-V", "Ext-RKSJ-H", "Ext-RKSJ-V", "H", "V", "UniJIS-UCS2-H", "UniJIS-UCS2-V", "UniJIS-UCS2-HW-H", "UniJIS-UCS2-HW-V",
        "UniJIS-UTF16-H", "UniJIS-UTF16-V",
        "KSC-EUC-H", "KSC-EUC-V", "KSCms-UHC-H", "KSCms-UHC-V", "KSCms-UHC-HW-H", "KSCms-UHC-HW-V", "KSCpc-EUC-H",
        "UniKS-UCS2-H", "UniKS-UCS2-V", "UniKS-UTF16-H", "UniKS-UTF16-V", "Identity-H", "Identity-V",
    ];

    [Fact]
    public void Every_CMap_of_the_standard_is_there_and_knows_its_direction()
    {
        foreach (var name in Table116)
        {
            var cmap = PredefinedCMaps.Find(name);
            Assert.True(cmap is not null, name);
            Assert.Equal(name.EndsWith('V'), cmap.IsVertical);
            Assert.True(cmap.HasCodeSpace, name);
        }
    }

    [Fact]
    public void Every_packed_table_can_be_unpacked()
    {
        foreach (var name in CMapPack.Names)
            Assert.True(name.StartsWith("Adobe-", StringComparison.Ordinal) && !char.IsAsciiDigit(name[^1]) || PredefinedCMaps.Find(name) is not null || PredefinedCMaps.Collection(name) is not null, name);
    }

    [Theory]
    [InlineData("90ms-RKSJ-H", "Japan1", "82A0 41 B1", "あAｱ", new[] { 2, 1, 1 })]
    [InlineData("90ms-RKSJ-V", "Japan1", "82A0", "あ", new[] { 2 })]
    [InlineData("EUC-H", "Japan1", "A4A2 8EB1", "あｱ", new[] { 2, 2 })]
    [InlineData("UniJIS-UTF16-H", "Japan1", "3042 D840DC0B", "あ𠀋", new[] { 2, 4 })]
    [InlineData("UniJIS-UTF8-H", "Japan1", "E38182 41", "あA", new[] { 3, 1 })]
    [InlineData("GBK-EUC-H", "GB1", "B0A1 41", "啊A", new[] { 2, 1 })]
    [InlineData("GBK2K-H", "GB1", "B0A1 8130 8130", "啊", new[] { 2, 4 })]
    [InlineData("UniGB-UCS2-H", "GB1", "4E2D", "中", new[] { 2 })]
    [InlineData("ETen-B5-H", "CNS1", "A4A4 41", "中A", new[] { 2, 1 })]
    [InlineData("CNS-EUC-H", "CNS1", "C4E3 8EA1C4E3", "中中", new[] { 2, 4 })]
    [InlineData("KSCms-UHC-H", "Korea1", "B0A1", "가", new[] { 2 })]
    [InlineData("UniAKR-UTF16-H", "KR", "AC00", "가", new[] { 2 })]
    public void Codes_of_every_length_are_cut_and_understood(string encoding, string ordering, string hex, string text, int[] lengths)
    {
        var font = FontText.Load(
            $"<< /Subtype /Type0 /BaseFont /X /Encoding /{encoding} /DescendantFonts [<< /CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) >> >>] >>");
        var glyphs = font.ReadAll(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(lengths, glyphs.Select(glyph => glyph.ByteCount));
        Assert.Equal(text, string.Concat(glyphs.Select(glyph => glyph.Unicode)));
    }

    [Fact]
    public void A_CMap_in_the_file_may_build_on_a_predefined_one()
    {
        var cmap = FontText.Stream("/90ms-RKSJ-H usecmap 1 begincidchar <82A0> 7 endcidchar", "<< /CMapName /X >>");
        var font = FontText.Load("<< /Subtype /Type0 /Encoding /@0 /DescendantFonts [<< >>] >>", cmap);
        Assert.Equal([7, 844], font.ReadAll(0x82, 0xA0, 0x82, 0xA1).Select(glyph => glyph.Cid));
    }

    [Fact]
    public void Overlapping_ranges_are_read_with_the_last_one_on_top()
    {
        var cmap = FontText.Stream("1 begincodespacerange <00> <FF> endcodespacerange 3 begincidrange <10> <50> 100 <20> <2F> 500 <28> <60> 900 endcidrange");
        var font = FontText.Load("<< /Subtype /Type0 /Encoding /@0 /DescendantFonts [<< >>] >>", cmap);
        Assert.Equal([100, 115, 500, 507, 900, 941, 956, 0], font.ReadAll(0x10, 0x1F, 0x20, 0x27, 0x28, 0x51, 0x60, 0x61).Select(glyph => glyph.Cid));
    }

    [PopplerDataFact]
    public void Packed_ranges_equal_those_of_their_source()
    {
        foreach (var path in Directory.EnumerateFiles(PopplerDataFactAttribute.Folder, "*-H", SearchOption.AllDirectories))
        {
            if (PredefinedCMaps.Find(Path.GetFileName(path)) is not { IsIdentity: false } packed) continue;
            var source = CMapReader.Read(File.ReadAllBytes(path), PredefinedCMaps.Find);
            Assert.Equal(source.OwnCodeSpaces, packed.OwnCodeSpaces);
            for (var length = 1; length <= CMap.MaxCodeLength; length++)
            {
                Assert.Equal(source.OwnRanges(length), packed.OwnRanges(length));
                Assert.Equal(source.OwnNotdefRanges(length), packed.OwnNotdefRanges(length));
            }
        }
    }

    /// <summary>A fact about the files that the packed tables come from; skipped where they are not installed.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PopplerDataFactAttribute : FactAttribute
    {
        public const string Folder = "/usr/share/poppler/cMap";

        public PopplerDataFactAttribute() => Skip = Directory.Exists(Folder) ? null : "Needs the package poppler-data.";
    }
}
