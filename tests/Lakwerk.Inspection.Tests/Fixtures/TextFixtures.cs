namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>Leaks through text: channels 1–3, 8, 16–18, 25–28, 34, 36.</summary>
internal static class TextFixtures
{
    private const string Hidden = "BT /F1 12 Tf 1 0 0 1 130 700 Tm (Kortenaar) Tj ET";
    private const string Layer = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>";
    private const string Sheet = "/CropBox [0 0 595 600]";

    private const string Clipping = "q BT /F1 12 Tf 7 Tr 72 700 Td (Kortenaar belde) Tj ";
    private const string Shading =
        "/Font << /F1 5 0 R >> /Shading << /Sh << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 500 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.5] /N 1 >> >> >>";

    public static IEnumerable<LeakFixture> All =>
    [
        new(1, "a black box over live text", () => Scene.Alone(new PdfSketch(Letter.Before + Letter.BlackBox)), () => Scene.Alone(Letter.Result)),
        new(1, "text left under a mark", () => Letter.Compared(new PdfSketch(Letter.Rest + Hidden + Letter.BlackBox)), Letter.Clean),
        new(2, "a black box over text in a form", () => Scene.Alone(FormWith(Hidden)), () => Scene.Alone(FormWith("BT /F1 12 Tf 72 600 Td (Groet) Tj ET"))),
        new(2, "text left in a form", () => Letter.Compared(FormWith(Hidden)), () => Letter.Compared(FormWith("BT /F1 12 Tf 72 600 Td (belde) Tj ET"))),
        new(3, "text in the cell of a pattern", () => Letter.Compared(PatternWith("(Kortenaar)")), () => Letter.Compared(PatternWith("(belde)"))),
        new(8, "replacement text", () => Letter.Compared(Marked("/Span << /ActualText (Kortenaar) >> BDC EMC")), () => Letter.Compared(Marked("/Span << /ActualText (belde) >> BDC EMC"))),
        new(8, "replacement text in UTF-16", () => Letter.Compared(Marked("/Span << /Alt <FEFF004B006F007200740065006E006100610072> >> BDC EMC")), Letter.Clean),
        new(16, "a layer that is off", () => Scene.Alone(LayerWith("/OC /Off BDC BT /F1 12 Tf 72 500 Td (Concept van Kortenaar) Tj ET EMC")), () => Scene.Alone(LayerWith(""))),
        new(17, "text that is not painted", () => Scene.Strict(new PdfSketch("BT /F1 12 Tf 3 Tr 72 700 Td (Kortenaar belde) Tj ET")), () => Scene.Strict(Letter.Result)),
        new(17, "text that only clips", () => Scene.Strict(new PdfSketch(Clipping + "ET Q")), () => Scene.Strict(new PdfSketch(Clipping + "ET 1 0 0 rg 60 690 300 30 re f Q"))),
        new(17, "text that clips a shading", () => Scene.Strict(new PdfSketch(Clipping + "ET Q")), () => Scene.Strict(new PdfSketch(Clipping + "ET /Sh sh Q", Shading))),
        new(17, "white text on white", () => Scene.Alone(new PdfSketch("1 g BT /F1 12 Tf 72 700 Td (Kortenaar belde) Tj ET")), () => Scene.Alone(new PdfSketch("0 g 60 690 200 30 re f 1 g BT /F1 12 Tf 72 700 Td (Kortenaar belde) Tj ET"))),
        new(17, "text clipped away", () => Scene.Alone(new PdfSketch("q 0 0 10 10 re W n BT /F1 12 Tf 72 700 Td (Kortenaar belde) Tj ET Q")), () => Scene.Alone(Letter.Result)),
        new(17, "tiny text", () => Scene.Alone(new PdfSketch("BT /F1 .1 Tf 72 700 Td (Kortenaar belde) Tj ET")), () => Scene.Alone(Letter.Result)),
        new(18, "text outside the crop box", () => Scene.Alone(new PdfSketch(Letter.Before, page: Sheet)), () => Scene.Alone(new PdfSketch("BT /F1 12 Tf 72 500 Td (belde) Tj ET", page: Sheet))),
        new(25, "neighbours that stand still", () => Hide(Letter.Compared(new PdfSketch(Letter.After.Replace("203 700", "200 700", StringComparison.Ordinal)))), () => Hide(Letter.Clean())),
        new(26, "half a ligature", () => Scene.Compared(Ligature(176), Ligature(170), LigatureMark), () => Scene.Compared(Ligature(190), Ligature(170), LigatureMark)),
        new(27, "a box as long as the word", () => Hide(Letter.Compared(new PdfSketch(Letter.Rest + " 0 g 130 694 52.69 20 re f"))), () => Hide(Letter.Clean())),
        new(28, "widths of letters that only the name used", () => Subset(Widths), () => Subset(WidthsWithoutTheName)),
        new(28, "widths beside those of missing letters", () => Subset(Widths, missing: 500), () => Subset(WidthsOfMissingLetters, missing: 500)),
        new(34, "the name elsewhere", () => Elsewhere("Kortenaar"), () => Elsewhere("Anders")),
        new(36, "the name elsewhere on the page", () => Letter.Compared(Marked("BT /F1 12 Tf 0 1 -1 0 400 300 Tm (Kortenaar) Tj ET")), Letter.Clean),
        new(36, "the name backwards", () => Letter.Compared(Marked("BT /F1 12 Tf 72 300 Td (raanetroK) Tj ET")), Letter.Clean),
    ];

    private static PdfSketch Marked(string more) => new(Letter.After + more);

    private static Scene Hide(Scene scene) => scene with { Options = scene.Options with { WidthMustBeHidden = true } };

    private static PdfSketch FormWith(string text)
    {
        var sketch = new PdfSketch(Letter.Rest + " /X1 Do" + Letter.BlackBox, "/Font << /F1 5 0 R >> /XObject << /X1 6 0 R >>");
        sketch.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>", text);
        return sketch;
    }

    private static PdfSketch PatternWith(string text)
    {
        var sketch = new PdfSketch(Letter.After + " /Pattern cs /P1 scn 300 300 50 50 re f", "/Font << /F1 5 0 R >> /Pattern << /P1 6 0 R >>");
        sketch.AddStream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 60 20] /XStep 60 /YStep 20 /Resources << /Font << /F1 5 0 R >> >>",
            $"BT /F1 8 Tf 2 2 Td {text} Tj ET");
        return sketch;
    }

    private static PdfSketch LayerWith(string content)
    {
        var sketch = new PdfSketch(Letter.After + content, "/Font << /F1 5 0 R >> /Properties << /Off 6 0 R >>", catalog: Layer);
        sketch.Add("<< /Type /OCG /Name (Concept) >>");
        return sketch;
    }

    private static readonly InspectionMark LigatureMark = new(1, [new Text.Box(130, 690, 180, 715)]);

    /// <summary>A glyph 8 points wide at x that means two letters.</summary>
    private static PdfSketch Ligature(int x)
    {
        var sketch = new PdfSketch($"BT /F2 12 Tf 1 0 0 1 {x} 700 Tm (A) Tj ET", "/Font << /F2 6 0 R >>");
        sketch.Add("<< /Type /Font /Subtype /TrueType /BaseFont /Test /FirstChar 65 /LastChar 65 /Widths [667] /ToUnicode 7 0 R >>");
        sketch.AddStream("", "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <00660069> endbfchar endcmap end");
        return sketch;
    }

    private const string Widths = "600 600 600 600 600 600 600 600 600 600 600";
    private const string WidthsWithoutTheName = "0 600 600 600 600 0 600 600 600 600 600";
    private const string WidthsOfMissingLetters = "500 600 600 600 600 500 600 600 600 600 600";

    /// <summary>A subset font whose widths name the letters of a redacted word, or do not.</summary>
    private static Scene Subset(string widths, int missing = 0) => Scene.Compared(
        SubsetPage("BT /F2 12 Tf 1 0 0 1 72 700 Tm (MKMK) Tj ET", widths, missing),
        SubsetPage("BT /F2 12 Tf 1 0 0 1 72 700 Tm (MKMK) Tj 1 0 0 1 130 700 Tm (IN) Tj ET", Widths, missing),
        Letter.Mark);

    private static PdfSketch SubsetPage(string content, string widths, int missing)
    {
        var descriptor = $"<< /Type /FontDescriptor /FontName /ABCDEF+Test /Flags 32 /MissingWidth {missing} >>";
        var sketch = new PdfSketch(content, "/Font << /F2 6 0 R >>");
        // Codes I to S: the name used I and N, widths 0 and 5 of the array.
        sketch.Add($"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Test /FirstChar 73 /LastChar 83 /Widths [{widths}] /Encoding /WinAnsiEncoding /FontDescriptor {descriptor} >>");
        return sketch;
    }

    private static Scene Elsewhere(string word)
    {
        var more = $" BT /F1 12 Tf 1 0 0 1 72 650 Tm ({word}) Tj ET";
        return Scene.Compared(new PdfSketch(Letter.After + more), new PdfSketch(Letter.Before + more), Letter.Mark);
    }
}
