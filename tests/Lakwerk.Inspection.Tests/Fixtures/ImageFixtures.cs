using Lakwerk.Text;

namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>Leaks through pictures and drawings: channels 19–23.</summary>
internal static class ImageFixtures
{
    private const int Side = 20;
    private const string Place = "q 200 0 0 200 100 400 cm /Im Do Q ";
    private const string OtherPlace = "q 200 0 0 200 100 100 cm /Im Do Q ";
    private const string Curve = "130 700 m 140 720 150 680 170 705 c S ";

    // Covers the upper left quarter of the picture.
    private static readonly InspectionMark Mark = new(1, [new Box(100, 500, 200, 600)]);

    public static IEnumerable<LeakFixture> All =>
    [
        new(19, "pixels under a mark", () => Scene.Compared(Picture(Draw()), Picture(Draw()), Mark), () => Scene.Compared(Picture(Blanked()), Picture(Draw()), Mark)),
        new(19, "the soft mask under a mark", () => Scene.Compared(Masked(Draw()), Masked(Draw()), Mark), () => Scene.Compared(Masked(Blanked()), Masked(Draw()), Mark)),
        new(19, "a black box over a scan", () => Scene.Alone(Scan(" 0 g 150 300 200 20 re f")), () => Scene.Alone(Scan(""))),
        new(20, "the original picture, kept as it was", () => Scene.Compared(Picture(Draw()), Picture(Draw()), Mark), () => Scene.Compared(Picture(Blanked()), Picture(Draw()), Mark)),
        new(20, "the original picture beside another of the same bytes", () => Scene.Compared(Picture(Draw()), Picture(Draw()), Mark), () => Scene.Compared(Twice(Blanked(), Draw()), Twice(Draw(), Draw()), Mark)),
        new(20, "a turned picture", () => Scene.Compared(Turned, Turned, Mark), () => Scene.Compared(Turned, Turned, BesideTurned)),
        new(20, "a second version of the picture", () => Scene.Strict(Picture(Draw(), "/Alternates []")), () => Scene.Strict(Picture(Draw()))),
        new(21, "a shared picture, blanked in both places", () => Scene.Compared(Twice(Blanked(), Blanked()), Twice(Draw(), null), Mark), () => Scene.Compared(Twice(Blanked(), Draw()), Twice(Draw(), null), Mark)),
        new(22, "pixels of an inline image", () => Scene.Compared(Inline("00FF"), Inline("00FF"), InlineMark), () => Scene.Compared(Inline("0000"), Inline("00FF"), InlineMark)),
        new(23, "a signature drawn as curves", () => Letter.Compared(new PdfSketch(Letter.Rest + Curve + Letter.BlackBox)), Letter.Clean),
        new(23, "a thick line through a mark", () => Letter.Compared(new PdfSketch(Letter.Rest + " 4 w 126 704 m 150 706 l 188 702 l S" + Letter.BlackBox)), () => Letter.Compared(new PdfSketch(Letter.Rest + " 4 w 126 697.5 m 150 697 l 188 697.5 l S" + Letter.BlackBox))),
        new(23, "a code of small squares", () => Letter.Compared(new PdfSketch(Letter.Rest + Squares(2) + Letter.BlackBox)), () => Letter.Compared(new PdfSketch(Letter.Rest + Squares(40) + Letter.BlackBox))),
        new(23, "a signature under a black box", () => Scene.Alone(new PdfSketch(Signature + Letter.BlackBox)), () => Scene.Alone(new PdfSketch(Signature))),
    ];

    private static readonly InspectionMark InlineMark = new(1, [new Box(100, 400, 300, 600)]);

    private static string Signature => string.Concat(Enumerable.Range(0, 20).Select(i => $"{130 + i} 700 m {131 + i} 710 {132 + i} 698 {133 + i} 705 c {134 + i} 710 l h S "));

    /// <summary>Squares in one path whose sides lie in the mark: small ones may be a code, large ones are boxes.</summary>
    private static string Squares(int side) => " " + string.Concat(Enumerable.Range(0, 9).Select(i => $"{132 + 0.5 * i} {698 + 0.5 * i} {side} {side} re ")) + "f ";

    // Stands on its corner: the box around it overlaps marks that it does not touch itself.
    private static PdfSketch Turned
    {
        get
        {
            var sketch = new PdfSketch("q 100 100 -100 100 200 400 cm /Im Do Q ", "/XObject << /Im 6 0 R >>");
            AddImage(sketch, Draw(), "");
            return sketch;
        }
    }

    private static readonly InspectionMark BesideTurned = new(1, [new Box(105, 405, 130, 420)]);

    private static byte[] Draw() => [.. Enumerable.Range(0, Side * Side).Select(i => (byte)(i * 37 % 256))];

    /// <summary>The picture with its upper left quarter overwritten.</summary>
    private static byte[] Blanked()
    {
        var pixels = Draw();
        for (var i = 0; i < pixels.Length; i++)
            if (i % Side < Side / 2 && i / Side < Side / 2) pixels[i] = 0;
        return pixels;
    }

    private static PdfSketch Picture(byte[] pixels, string keys = "")
    {
        var sketch = new PdfSketch(Place, "/XObject << /Im 6 0 R >>");
        AddImage(sketch, pixels, keys);
        return sketch;
    }

    private static PdfSketch Masked(byte[] mask)
    {
        var sketch = new PdfSketch(Place, "/XObject << /Im 6 0 R >>");
        AddImage(sketch, new byte[Side * Side], "/SMask 7 0 R");
        AddImage(sketch, mask, "");
        return sketch;
    }

    private static PdfSketch Scan(string boxes)
    {
        var sketch = new PdfSketch("q 595 0 0 842 0 0 cm /Im Do Q" + boxes, "/XObject << /Im 6 0 R >>");
        AddImage(sketch, Draw(), "");
        return sketch;
    }

    private static PdfSketch Twice(byte[] upper, byte[]? lower)
    {
        var isShared = lower is null;
        var sketch = new PdfSketch(
            Place + (isShared ? OtherPlace : OtherPlace.Replace("/Im", "/Jm", StringComparison.Ordinal)),
            isShared ? "/XObject << /Im 6 0 R >>" : "/XObject << /Im 6 0 R /Jm 7 0 R >>");
        AddImage(sketch, upper, "");
        if (lower is not null) AddImage(sketch, lower, "");
        return sketch;
    }

    private static void AddImage(PdfSketch sketch, byte[] pixels, string keys) =>
        sketch.AddStream($"/Type /XObject /Subtype /Image /Width {Side} /Height {Side} /ColorSpace /DeviceGray /BitsPerComponent 8 {keys}", pixels);

    private static PdfSketch Inline(string row) =>
        new($"q 200 0 0 200 100 400 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID {row}{row}> EI Q", "");
}
