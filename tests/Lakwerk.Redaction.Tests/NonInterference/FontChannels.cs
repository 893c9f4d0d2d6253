using System.Globalization;
using Lakwerk.Pdf.Tests.Fonts;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>
/// Secrets shown in fonts of every kind. The fonts are subsets: their programs draw only the letters that the file shows,
/// so that everything in them differs with the secret. All letters are 600 wide, unless a test wants them otherwise.
/// </summary>
internal static class FontChannels
{
    private const int First = ' ';
    private const int Last = '~';

    /// <summary>What is shown of a file, as codes of its font in hexadecimal, and the font's objects.</summary>
    private sealed record Setting(string Text, Func<char, int> Code, int CodeLength)
    {
        public string Codes => string.Concat(Text.Select(c => Code(c).ToString(CodeLength == 2 ? "X4" : "X2", CultureInfo.InvariantCulture)));
    }

    private delegate Sheet FontWriter(Sheet sheet, Setting setting, TinyFonts.Shape[] shapes, Func<char, int> width);

    private static readonly Dictionary<string, (int CodeLength, FontWriter Write)> Kinds = new()
    {
        ["TrueType"] = (1, (sheet, setting, shapes, width) => Simple(sheet, setting, width, "TrueType", "FontFile2", "", TinyFonts.TrueType(shapes))),
        ["CFF"] = (1, (sheet, setting, shapes, width) => Simple(sheet, setting, width, "Type1", "FontFile3", "/Subtype /Type1C", TinyFonts.Cff(shapes))),
        ["Type 1"] = (1, (sheet, setting, shapes, width) => Simple(sheet, setting, width, "Type1", "FontFile", "", TinyFonts.Type1(shapes))),
        ["CID TrueType"] = (2, (sheet, setting, shapes, width) => Composite(sheet, setting, width, "CIDFontType2", "FontFile2", "", TinyFonts.TrueType(shapes), "Identity-H")),
        ["CID CFF"] = (2, (sheet, setting, shapes, width) => Composite(sheet, setting, width, "CIDFontType0", "FontFile3", "/Subtype /CIDFontType0C", TinyFonts.Cff(shapes), "Identity-H")),
        ["CID TrueType, vertical"] = (2, (sheet, setting, shapes, width) => Composite(sheet, setting, width, "CIDFontType2", "FontFile2", "", TinyFonts.TrueType(shapes), "Identity-V")),
    };

    /// <summary>Names of the kinds that write from left to right.</summary>
    public static IEnumerable<string> Horizontal => Kinds.Keys.Where(kind => !IsVertical(kind));

    public static IEnumerable<Channel> All
    {
        get
        {
            yield return new(1, "standard font", Without(Remedies.Glyphs), s => new Sheet(PageChannels.Line(s)).Build());
            foreach (var kind in Kinds.Keys)
            {
                var area = IsVertical(kind) ? new Box(290, 605, 312, 676) : Channel.UsualArea;
                yield return new(1, $"{kind} font", Without(Remedies.Glyphs), s => File(kind, s, _ => 600)) { Area = area };
                yield return new(28, $"{kind} font that keeps its letters", Without(Remedies.Fonts), s => File(kind, s, _ => 600)) { Area = area };
            }
        }
    }

    /// <summary>A line of text in one font.</summary>
    /// <param name="kind">One of the kinds.</param>
    /// <param name="secret">The secret in it.</param>
    /// <param name="width">Width of each letter, in thousandths.</param>
    public static byte[] File(string kind, string secret, Func<char, int> width)
    {
        var (codeLength, write) = Kinds[kind];
        var text = $"Beste {secret}, dank.";
        // Letters that the file does not show are there without an outline, as subsetters that keep glyph numbers leave them.
        var shapes = Enumerable.Range(First, Last - First + 1)
            .Select(c => new TinyFonts.Shape($"g{c}", (char)c, text.Contains((char)c, StringComparison.Ordinal) ? 200 + 3 * c : 0)).ToArray();
        var setting = new Setting(text, c => codeLength == 2 ? c - First + 1 : c, codeLength);
        var place = IsVertical(kind) ? "300 750" : "72 700";
        var sheet = new Sheet($"BT /F2 12 Tf {place} Td <{setting.Codes}> Tj ET") { Fonts = "/F2 6 0 R" };
        return write(sheet, setting, shapes, width).Build();
    }

    private static bool IsVertical(string kind) => kind.EndsWith("vertical", StringComparison.Ordinal);

    private static Sheet Simple(Sheet sheet, Setting setting, Func<char, int> width, string subtype, string programKey, string programKeys, byte[] program)
    {
        var codes = Enumerable.Range(First, Last - First + 1).ToList();
        var names = string.Concat(codes.Select(c => $"/g{c} "));
        var encoding = subtype == "TrueType" ? "/WinAnsiEncoding" : $"<< /Type /Encoding /Differences [{First} {names}] >>";
        return sheet
            .Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+Proef /FirstChar {First} /LastChar {Last} /Widths [{Widths(codes.Select(c => (char)c), setting, width)}] /Encoding {encoding} /FontDescriptor 7 0 R /ToUnicode 9 0 R >>")
            .Add(Descriptor(32, programKey, setting))
            .AddStream($"/Length1 {program.Length} {programKeys}", program)
            .AddStream("", ToUnicode(setting));
    }

    private static Sheet Composite(Sheet sheet, Setting setting, Func<char, int> width, string subtype, string programKey, string programKeys, byte[] program, string encoding)
    {
        var letters = Enumerable.Range(First, Last - First + 1).Select(c => (char)c);
        return sheet
            .Add($"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Proef /Encoding /{encoding} /DescendantFonts [10 0 R] /ToUnicode 9 0 R >>")
            .Add(Descriptor(4, programKey, setting))
            .AddStream($"/Length1 {program.Length} {programKeys}", program)
            .AddStream("", ToUnicode(setting))
            .Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /ABCDEF+Proef /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 0 /W [1 [{Widths(letters, setting, width)}]] /FontDescriptor 7 0 R {(subtype == "CIDFontType2" ? "/CIDToGIDMap /Identity" : "")} >>");
    }

    /// <summary>Widths of the letters in use; the others have none.</summary>
    private static string Widths(IEnumerable<char> letters, Setting setting, Func<char, int> width) =>
        string.Join(' ', letters.Select(c => setting.Text.Contains(c, StringComparison.Ordinal) ? width(c) : 0));

    private static string Descriptor(int flags, string programKey, Setting setting) =>
        $"<< /Type /FontDescriptor /FontName /ABCDEF+Proef /Flags {flags} /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /{programKey} 8 0 R /CharSet ({string.Concat(setting.Text.Distinct().Select(c => $"/g{(int)c}"))}) >>";

    private static string ToUnicode(Setting setting)
    {
        var used = setting.Text.Distinct().Order().ToList();
        var digits = setting.CodeLength * 2;
        var map = string.Concat(used.Select(c => string.Create(CultureInfo.InvariantCulture, $"<{setting.Code(c).ToString($"X{digits}", CultureInfo.InvariantCulture)}> <{(int)c:X4}>\n")));
        return $"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <{new string('0', digits)}> <{new string('F', digits)}> endcodespacerange {used.Count} beginbfchar {map} endbfchar endcmap end";
    }
}
