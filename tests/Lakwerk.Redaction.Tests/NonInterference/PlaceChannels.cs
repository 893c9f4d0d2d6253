using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;
using static Lakwerk.Redaction.Tests.NonInterference.PageChannels;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>Secrets that lie where a reader may look elsewhere: turned and scaled pages, clusters, strings that readers disagree on.</summary>
internal static class PlaceChannels
{
    public static IEnumerable<Channel> All =>
    [
        new(18, "text outside the crop box", AllPasses, s => new Sheet(Line(s) + "BT /F1 12 Tf 72 300 Td (Groet) Tj ET") { Page = "/CropBox [0 0 595 500]" }.Build()),
        new(18, "text outside the sheet but for its start", AllPasses, s => new Sheet(Line(s)) { MediaBox = "[0 0 120 842]" }.Build()),
        new(26, "half of a cluster", Without(Remedies.Clusters), Cluster) { Area = new Box(115, 696, 123, 712) },
        new(35, "length that is too small", Without(Remedies.Glyphs), TooShort),
        new(36, "page that is shown turned", Without(Remedies.Glyphs), s => new Sheet(Line(s)) { Page = "/Rotate 90" }.Build()),
        new(36, "page with a unit of its own", Without(Remedies.Glyphs), s => new Sheet(Line(s)) { Page = "/UserUnit 2.5" }.Build()),
        new(36, "page whose corner is elsewhere", Without(Remedies.Glyphs), s => new Sheet(Line(s)) { MediaBox = "[-100 300 495 1142]" }.Build()),
        new(36, "text of negative size", Without(Remedies.Glyphs), s => new Sheet($"BT /F1 -12 Tf -1 0 0 -1 72 700 Tm (Beste {s}, dank.) Tj ET").Build()),
        new(36, "text turned over", Without(Remedies.Glyphs), s => new Sheet($"BT /F1 12 Tf 0 1 -1 0 140 600 Tm (Beste {s}, dank.) Tj ET").Build()) { Area = new Box(128, 642.5, 144, 687) },
        new(36, "text on its head", Without(Remedies.Glyphs), s => new Sheet($"BT /F1 12 Tf -1 0 0 -1 200 700 Tm (Beste {s}, dank.) Tj ET").Build()) { Area = new Box(113, 688, 157.2, 706) },
        new(37, "text in a font that nobody can read", Without(Remedies.Distrust), Unreadable) { Area = new Box(72, 696, 84, 712) },
    ];

    /// <summary>One glyph as wide as six letters, which stands for all of them.</summary>
    private static byte[] Cluster(string s) =>
        new Sheet("BT /F1 12 Tf 72 700 Td (Beste ) Tj /F2 12 Tf (A) Tj /F1 12 Tf (, dank.) Tj ET") { Fonts = "/F2 6 0 R" }
            .Add("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Teken /FirstChar 65 /LastChar 65 /Widths [3600] /ToUnicode 7 0 R >>")
            .AddStream("", $"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <{Utf16(s)}> endbfchar endcmap").Build();

    private static string Utf16(string text) => Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text));

    /// <summary>Some readers stop where the length says, others where the stream ends.</summary>
    private static byte[] TooShort(string s)
    {
        var content = Line("Kooper") + Line(s);
        var file = new Sheet(content).Build();
        var text = System.Text.Encoding.Latin1.GetString(file);
        var stated = $"/Length {content.Length} ";
        var less = $"/Length {Line("Kooper").Length} ".PadRight(stated.Length);
        return System.Text.Encoding.Latin1.GetBytes(text.Replace(stated, less, StringComparison.Ordinal));
    }

    /// <summary>Codes by a map that does not say how long they are: where their glyphs stand is a guess, so that the string goes whole.</summary>
    private static byte[] Unreadable(string s) =>
        new Sheet($"BT /F2 12 Tf 72 700 Td <{Utf16("Beste " + s)}> Tj ET {Line("Kooper").Replace("700", "650", StringComparison.Ordinal)}") { Fonts = "/F2 6 0 R" }
            .Add("<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding 8 0 R /DescendantFonts [7 0 R] >>")
            .Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>")
            .AddStream("/Type /CMap /CMapName /Onbekend", "begincmap 1 begincidrange <0000> <FFFF> 0 endcidrange endcmap").Build();
}
