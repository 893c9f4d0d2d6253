using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Tests.Fonts;
using Lakwerk.Redaction.Tests.Fixtures;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>
/// Subset fonts whose producers number the letters in the order in which the text first uses them: codes, glyph numbers and
/// names. The letters that stay would tell by their numbers which new letters the removed text brought before them.
/// </summary>
internal static class FirstUseChannels
{
    private const int FirstCode = 33;

    private delegate Sheet FontWriter(Sheet sheet, Numbering letters);

    private static readonly Dictionary<string, (int CodeLength, FontWriter Write)> Kinds = new()
    {
        ["TrueType for symbols"] = (1, (sheet, letters) => Simple(sheet, letters, "TrueType", "", "FontFile2", "", TinyFonts.Symbols(letters.Shapes(byCode: true)))),
        ["TrueType with names"] = (1, (sheet, letters) => Simple(sheet, letters, "TrueType", letters.Differences(c => NameOf(c)), "FontFile2", "", TinyFonts.TrueType(letters.Shapes(byCode: false)))),
        ["CFF"] = (1, (sheet, letters) => Simple(sheet, letters, "Type1", letters.Differences(letters.Name), "FontFile3", "/Subtype /Type1C", TinyFonts.Cff(letters.Shapes(byCode: true)))),
        ["CFF with its own encoding"] = (1, (sheet, letters) => Simple(sheet, letters, "Type1", "", "FontFile3", "/Subtype /Type1C", TinyFonts.Cff(letters.Shapes(byCode: true)))),
        ["Type 1"] = (1, (sheet, letters) => Simple(sheet, letters, "Type1", letters.Differences(letters.Name), "FontFile", "", TinyFonts.Type1(letters.Shapes(byCode: true)))),
        ["Type 1 with its own encoding"] = (1, (sheet, letters) => Simple(sheet, letters, "Type1", "", "FontFile", "", TinyFonts.Type1(letters.Shapes(byCode: true)))),
        ["Type 3"] = (1, TypeThree),
        ["CID TrueType"] = (2, (sheet, letters) => Composite(sheet, letters, "CIDFontType2", "/Identity-H", "/CIDToGIDMap /Identity", "FontFile2", TinyFonts.TrueType(letters.Shapes(byCode: true)))),
        ["CID TrueType with a map"] = (2, WithGlyphMap),
        ["CID TrueType with a CMap of one byte"] = (1, WithCMap),
        ["CID CFF"] = (2, (sheet, letters) => Composite(sheet, letters, "CIDFontType0", "/Identity-H", "", "FontFile3", TinyFonts.Cff(letters.Shapes(byCode: true)))),
    };

    public static IEnumerable<Channel> All => Kinds.Keys.Select(kind => new Channel(28, $"{kind}, letters in the order of first use", Without(Remedies.Codes), secret => File(kind, secret)));

    private static byte[] File(string kind, string secret)
    {
        var (codeLength, write) = Kinds[kind];
        var letters = new Numbering($"Beste {secret}, dank.", codeLength, isIndex: codeLength == 2 || kind.Contains("CMap", StringComparison.Ordinal));
        return write(new Sheet($"BT /F2 12 Tf 72 700 Td <{letters.Codes}> Tj ET") { Fonts = "/F2 6 0 R" }, letters).Build();
    }

    private static Sheet Simple(Sheet sheet, Numbering letters, string subtype, string encoding, string programKey, string programKeys, byte[] program) => sheet
        .Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+Proef {letters.Widths} {encoding} /FontDescriptor 7 0 R /ToUnicode 9 0 R >>")
        .Add(Descriptor(encoding.Length > 0 && subtype == "TrueType" ? 32 : 4, programKey))
        .AddStream($"/Length1 {program.Length} {programKeys}", program)
        .AddStream("", letters.ToUnicode);

    private static Sheet TypeThree(Sheet sheet, Numbering letters)
    {
        var names = letters.Letters.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"/{letters.Name(c)} {8 + i} 0 R"));
        sheet.Add($"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 {letters.Letters.Sum(c => c)}] /FontMatrix [0.001 0 0 0.001 0 0] {letters.Widths} {letters.Differences(letters.Name)} /ToUnicode 7 0 R /Resources << >> /CharProcs << {string.Join(' ', names)} >> >>")
            .AddStream("", letters.ToUnicode);
        foreach (var c in letters.Letters) sheet.AddStream("", string.Create(CultureInfo.InvariantCulture, $"600 0 0 0 600 {800 + c} d1 0 0 {200 + c} 600 re f"));
        return sheet;
    }

    private static Sheet WithGlyphMap(Sheet sheet, Numbering letters)
    {
        var map = new byte[2 * (letters.Letters.Count + 1)];
        for (var i = 1; i <= letters.Letters.Count; i++) map[(2 * i) + 1] = (byte)i;
        return Composite(sheet, letters, "CIDFontType2", "/Identity-H", "/CIDToGIDMap 11 0 R", "FontFile2", TinyFonts.TrueType(letters.Shapes(byCode: true))).AddStream("", map);
    }

    private static Sheet WithCMap(Sheet sheet, Numbering letters) =>
        Composite(sheet, letters, "CIDFontType2", "11 0 R", "/CIDToGIDMap /Identity", "FontFile2", TinyFonts.TrueType(letters.Shapes(byCode: true)))
            .AddStream("/Type /CMap /CMapName /Proef", $"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <{letters.Letters.Count:X2}> endcodespacerange 1 begincidrange <01> <{letters.Letters.Count:X2}> 1 endcidrange endcmap end");

    private static Sheet Composite(Sheet sheet, Numbering letters, string subtype, string encoding, string map, string programKey, byte[] program) => sheet
        .Add($"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Proef /Encoding {encoding} /DescendantFonts [10 0 R] /ToUnicode 9 0 R >>")
        .Add(Descriptor(4, programKey))
        .AddStream($"/Length1 {program.Length} {(programKey == "FontFile3" ? "/Subtype /CIDFontType0C" : "")}", program)
        .AddStream("", letters.ToUnicode)
        .Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+Proef /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 0 /W [1 [{string.Join(' ', letters.Letters.Select(_ => 600))}]] /FontDescriptor 7 0 R {map} >>");

    private static string Descriptor(int flags, string programKey) =>
        $"<< /Type /FontDescriptor /FontName /ABCDEF+Proef /Flags {flags} /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /{programKey} 8 0 R >>";

    private static string NameOf(char c) => c switch { ' ' => "space", ',' => "comma", '.' => "period", _ => c.ToString() };

    /// <summary>The letters of a text, numbered as it first uses them.</summary>
    private sealed class Numbering(string text, int codeLength, bool isIndex)
    {
        public List<char> Letters { get; } = [.. text.Distinct()];

        public string Codes => string.Concat(text.Select(Hex));

        public string Widths => $"/FirstChar {FirstCode} /LastChar {FirstCode + Letters.Count - 1} /Widths [{string.Join(' ', Letters.Select(_ => 600))}]";

        public string ToUnicode
        {
            get
            {
                var map = new StringBuilder();
                foreach (var c in Letters) map.Append(CultureInfo.InvariantCulture, $"<{Hex(c)}> <{(int)c:X4}>\n");
                return $"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <{new string('0', 2 * codeLength)}> <{new string('F', 2 * codeLength)}> endcodespacerange {Letters.Count} beginbfchar {map} endbfchar endcmap end";
            }
        }

        public string Name(char c) => string.Create(CultureInfo.InvariantCulture, $"g{Letters.IndexOf(c) + 1}");

        public string Differences(Func<char, string> name) => $"/Encoding << /Type /Encoding /Differences [{FirstCode} {string.Join(' ', Letters.Select(c => "/" + name(c)))}] >>";

        /// <summary>The glyphs in the order of first use, each a rectangle that tells its letter.</summary>
        /// <param name="byCode">The program knows them by their codes, not by their letters.</param>
        public TinyFonts.Shape[] Shapes(bool byCode) => [.. Letters.Select(c => new TinyFonts.Shape(Name(c), byCode ? (char)Code(c) : c, 200 + 3 * c))];

        private int Code(char c) => Letters.IndexOf(c) + (isIndex ? 1 : FirstCode);

        private string Hex(char c) => Code(c).ToString(codeLength == 2 ? "X4" : "X2", CultureInfo.InvariantCulture);
    }
}
