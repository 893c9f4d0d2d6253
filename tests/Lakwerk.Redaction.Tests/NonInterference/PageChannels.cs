using Lakwerk.Redaction.Tests.Fixtures;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>Secrets that a page shows. The secret stands from x = 115.2 to 158.4 on the baseline y = 700.</summary>
internal static class PageChannels
{
    private const string Font = "/F1 12 Tf ";
    private const string Form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>";

    public static IEnumerable<Channel> All =>
    [
        new(1, "text, Tj", Without(Remedies.Glyphs), s => Text(Line(s))),
        new(1, "text, TJ with kerning", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td [(Beste ) 10 ({s[..Split(s)]}) 20 ({s[Split(s)..]}) -30 (, dank.)] TJ ET")),
        new(1, "text, TJ of a string alone", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td (Beste {s}, dank.) TJ ET")),
        new(1, "text, TJ that passes over an array", AllPasses, s => Text($"BT {Font}72 700 Td [({s})] (Beste Kooper, dank.) TJ 0 -20 Td [({s})] (Groet) TJ ET")),
        new(1, "text, '", Without(Remedies.Glyphs), s => Text($"BT {Font}14 TL 72 714 Td (Beste {s}, dank.) ' ET")),
        new(1, "text, \"", Without(Remedies.Glyphs), s => Text($"BT {Font}14 TL 72 714 Td 2 0 (Beste {s}, dank.) \" ET")),
        new(1, "text, a string of its own", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td (Beste ) Tj 43.2 0 Td ({s}) Tj 43.2 0 Td (, dank.) Tj ET")),
        new(1, "text, continued after the secret", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td (Beste {s}) Tj (, dank.) Tj ET")),
        new(1, "text, letter by letter", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td (Beste ) Tj {string.Concat(s.Select(c => $"({c}) Tj "))}(, dank.) Tj ET")),
        new(1, "text, printed twice", Without(Remedies.Glyphs), s => Text(Line(s) + Line(s).Replace("72 700", "72.3 700", StringComparison.Ordinal))),
        new(1, "text, hexadecimal", Without(Remedies.Glyphs), s => Text($"BT {Font}72 700 Td <{Convert.ToHexString(Latin1("Beste " + s + ", dank."))}> Tj ET")),
        new(1, "text, scaled by matrices", Without(Remedies.Glyphs), s => Text($"q 2 0 0 2 0 0 cm BT /F1 3 Tf 2 0 0 2 36 350 Tm (Beste {s}, dank.) Tj ET Q")),
        new(17, "text, invisible over an image", Without(Remedies.Glyphs), s => Text($"q 400 0 0 50 60 680 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0040 EI Q BT 3 Tr {Font}72 700 Td (Beste {s}, dank.) Tj ET")),
        new(17, "text, invisible", AllPasses, s => Text($"BT 3 Tr {Font}72 700 Td (Beste {s}, dank.) Tj ET")),
        new(17, "text, white on white", AllPasses, s => Text("1 g " + Line(s))),
        new(17, "text, used as a clip", AllPasses, s => Text($"q BT 7 Tr {Font}72 700 Td (Beste {s}, dank.) Tj ET 0 0 595 842 re f Q")),
        new(16, "text, in a hidden layer", AllPasses, HiddenLayer),
        new(2, "form in a form", Without(Remedies.Forms), Nested),
        new(2, "form shared by two pages", Without(Remedies.Forms), SharedForm) { Pages = 2 },
        new(3, "Type 3 glyphs", Without(Remedies.Glyphs), s => TypeThree(s, [.. Enumerable.Range(32, 95).Select(c => (char)c)])),
        new(3, "Type 3 glyphs, only those in use", Without(Remedies.Fonts), s => TypeThree(s, [.. "Beste, dank." + s])),
        new(8, "ActualText", Without(Remedies.Replacements), s => Text($"/Span << /ActualText (Beste {s}) >> BDC {Line("Kooper")} EMC")),
        new(8, "ActualText around", Without(Remedies.Replacements), s => Text($"/P << /ActualText ({s}) >> BDC /Span BMC {Line("Kooper")} EMC EMC")),
        new(8, "ActualText among the properties", Without(Remedies.Replacements), Properties),
        new(28, "font that names its letters", Without(Remedies.Fonts), LeftOver),
        new(3, "tiling pattern", Without(Remedies.Patterns), Tiling),
        new(3, "soft mask", Without(Remedies.SoftMasks), SoftMask),
        new(23, "drawn letters", Without(Remedies.Paths), s => Text(Line("Kooper") + string.Concat(s.Select((c, i) => $"{118 + 6 * i} 699 m {119 + 6 * i} {699 + c % 10} l {121 + 6 * i} 700 l S ")))),
        new(29, "name of a font", AllPasses, s => new Sheet(Line("Kooper").Replace("/F1", "/" + s, StringComparison.Ordinal)) { Fonts = $"/{s} 5 0 R" }.Build()),
        new(15, "comment in the content", AllPasses, s => Text($"% {s}\n" + Line("Kooper"))),
        new(37, "unknown operator", AllPasses, s => Text($"BX ({s}) zz EX " + Line("Kooper"))),
        new(32, "tag of marked content", AllPasses, s => Text($"/{s} BMC /{s} MP {Line("Kooper")} EMC")),
    ];

    /// <summary>A line of text with a word of six letters under the mark.</summary>
    public static string Line(string secret) => $"BT {Font}72 700 Td (Beste {secret}, dank.) Tj ET ";

    private static int Split(string secret) => 1 + secret[0] % 5;

    private static byte[] Latin1(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    private static byte[] Text(string content) => new Sheet(content).Build();

    private static byte[] HiddenLayer(string s) =>
        new Sheet($"/OC /Laag BDC {Line(s)} EMC {Line("Kooper")}")
        {
            Resources = "/Properties << /Laag 6 0 R >>",
            Catalog = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>",
        }.Add($"<< /Type /OCG /Name ({s}) >>").Build();

    private static byte[] Nested(string s) =>
        new Sheet("q 2 0 0 2 0 0 cm /Fm Do Q") { Resources = "/XObject << /Fm 6 0 R >>" }
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [0.5 0 0 0.5 10 0] /Resources << /XObject << /In 7 0 R >> >>", "1 0 0 1 -20 0 cm /In Do")
            .AddStream(Form, Line(s)).Build();

    private static byte[] SharedForm(string s)
    {
        var sheet = new Sheet("/Fm Do") { Resources = "/XObject << /Fm 6 0 R >>", Kids = "3 0 R 7 0 R" };
        return sheet.AddStream(Form, Line(s))
            .Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {sheet.AllResources} >>").Build();
    }

    private static byte[] TypeThree(string s, HashSet<char> drawn)
    {
        var letters = Enumerable.Range(' ', 95).ToList();
        var procedures = letters.Where(c => drawn.Contains((char)c)).ToList();
        var sheet = new Sheet(Line(s).Replace("/F1 12", "/T3 12", StringComparison.Ordinal)) { Fonts = "/T3 6 0 R" }
            .Add("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 126 " +
                $"/Widths [{string.Concat(letters.Select(_ => "600 "))}] /Encoding << /Differences [32 {string.Concat(letters.Select(c => $"/g{c} "))}] >> " +
                $"/CharProcs << {string.Concat(procedures.Select((c, i) => $"/g{c} {7 + i} 0 R "))}>> >>");
        foreach (var c in procedures) sheet.AddStream("", $"600 0 0 0 600 700 d1 50 0 {c * 4} 700 re f");
        return sheet.Build();
    }

    private static byte[] Properties(string s) =>
        new Sheet($"/Span /Over BDC {Line("Kooper")} EMC") { Resources = "/Properties << /Over 6 0 R >>" }
            .Add($"<< /ActualText ({s}) /Alt ({s}) /E ({s}) /Lang ({s}) >>").Build();

    /// <summary>A subset font whose widths and character map hold only the letters that the file shows.</summary>
    private static byte[] LeftOver(string s)
    {
        var used = ("Beste, dank." + s).ToHashSet();
        var widths = string.Concat(Enumerable.Range(' ', 95).Select(c => used.Contains((char)c) ? "600 " : "0 "));
        var map = string.Concat(used.Order().Select(c => $"<{(int)c:X2}> <{(int)c:X4}>\n"));
        return new Sheet(Line(s).Replace("/F1", "/F2", StringComparison.Ordinal)) { Fonts = "/F2 6 0 R" }
            .Add($"<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Courier /FirstChar 32 /LastChar 126 /Widths [{widths}] /FontDescriptor 7 0 R /ToUnicode 8 0 R >>")
            .Add($"<< /Type /FontDescriptor /FontName /ABCDEF+Courier /Flags 33 /FontBBox [0 -200 600 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /CharSet ({string.Concat(used.Order().Select(c => "/" + c))}) >>")
            .AddStream("", $"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange {used.Count} beginbfchar {map} endbfchar endcmap end").Build();
    }

    private static byte[] Tiling(string s) =>
        new Sheet($"{Line("Kooper")}/Pattern cs /P scn 116 697 42 12 re f") { Resources = "/Pattern << /P 6 0 R >>" }
            .AddStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 595 842] /XStep 595 /YStep 842 /Resources << /Font << /F1 5 0 R >> >>", Line(s)).Build();

    private static byte[] SoftMask(string s) =>
        new Sheet("/GS gs 0 g 100 650 200 100 re f") { Resources = "/ExtGState << /GS << /SMask << /S /Luminosity /G 6 0 R >> >> >>" }
            .AddStream(Form + " /Group << /S /Transparency /CS /DeviceGray >>", "1 g " + Line(s)).Build();
}
