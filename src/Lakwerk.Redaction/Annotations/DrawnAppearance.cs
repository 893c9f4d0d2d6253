using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Annotations;

/// <summary>
/// Draws lines, shapes and highlights that have no appearance, from the numbers that describe them, as viewers do
/// (ISO 32000-2, 12.5.6.7 to 12.5.6.13). What holds words (free text, stamps, notes) is not drawn: nobody would have read them.
/// </summary>
internal static class DrawnAppearance
{
    private const int MostPoints = 20_000;
    private const double ArcOfCircle = 0.55228475;
    private const double HighlightBulge = 4;
    private const double WaveStep = 2;
    private const double WavesToText = 6; // the text is so many times as high as the wave below it
    private const double LongestMitre = 3; // times the thickness of the line, for corners that are not all too sharp

    /// <summary>The appearance, in user space with its bounding box; null for kinds that are not drawn.</summary>
    public static PdfStream? Draw(PdfDictionary annotation)
    {
        var kind = annotation.Name("Subtype") ?? "";
        if (DictionaryGeometry.Box(annotation, "Rect") is not { IsEmpty: false } rect) return null;
        using var output = new ContentWriter();
        var bounds = kind is "Highlight" or "Underline" or "StrikeOut" or "Squiggly" ? Texts(kind, annotation, output) : Shape(kind, annotation, rect, output);
        return bounds is { } drawn ? Blended(Form(output, drawn), drawn, kind == "Highlight" ? "Multiply" : "Normal", annotation.Number("CA", 1)) : null;
    }

    /// <summary>The frame that viewers draw around a link.</summary>
    public static PdfStream? Frame(PdfDictionary link)
    {
        var line = new AnnotationLine(link);
        if (!line.IsAskedFor || DictionaryGeometry.Box(link, "Rect") is not { IsEmpty: false } rect) return null;
        using var output = new ContentWriter();
        line.Set(output);
        if (line.IsUnderline) Path(output, [(rect.Left, rect.Bottom), (rect.Right, rect.Bottom)]);
        else Rectangle(output, rect);
        output.Operator("S"u8);
        return Form(output, rect.Inflate(line.Width));
    }

    /// <summary>Where the appearance is drawn: it is written in user space already.</summary>
    public static Box Bounds(PdfStream form) => DictionaryGeometry.Box(form.Dictionary, "BBox") ?? Box.Empty;

    private static Box? Shape(string kind, PdfDictionary annotation, Box rect, ContentWriter output)
    {
        var line = new AnnotationLine(annotation);
        line.Set(output);
        var isFilled = kind is "Square" or "Circle" or "Polygon" && AnnotationLine.Colour(annotation.Array("IC"), output, isFill: true);
        if (line.Width == 0 && !isFilled) return null;
        var drawn = kind switch
        {
            "Square" => Rectangle(output, rect.Inflate(-Math.Min(line.Width, Math.Min(rect.Width, rect.Height)) / 2)),
            "Circle" => Ellipse(output, rect.Inflate(-Math.Min(line.Width, Math.Min(rect.Width, rect.Height)) / 2)),
            "Line" => Path(output, Points(annotation.Array("L"), 2)),
            "PolyLine" or "Polygon" => Path(output, Points(annotation.Array("Vertices"), MostPoints)),
            "Ink" => Ink(output, annotation.Array("InkList")),
            _ => null,
        };
        if (kind == "Polygon") output.Operator("h"u8);
        output.Operator(!isFilled ? "S"u8 : line.Width > 0 ? "B"u8 : "f"u8);
        return drawn?.Inflate(LongestMitre * line.Width);
    }

    private static Box Rectangle(ContentWriter output, Box box)
    {
        output.Number(box.Left).Number(box.Bottom).Number(box.Width).Number(box.Height).Operator("re"u8);
        return box;
    }

    private static Box Ellipse(ContentWriter output, Box box)
    {
        double x = box.CentreX, y = box.CentreY, dx = box.Width / 2 * ArcOfCircle, dy = box.Height / 2 * ArcOfCircle;
        output.Number(box.Right).Number(y).Operator("m"u8);
        Curve(output, (box.Right, y + dy), (x + dx, box.Top), (x, box.Top));
        Curve(output, (x - dx, box.Top), (box.Left, y + dy), (box.Left, y));
        Curve(output, (box.Left, y - dy), (x - dx, box.Bottom), (x, box.Bottom));
        Curve(output, (x + dx, box.Bottom), (box.Right, y - dy), (box.Right, y));
        output.Operator("h"u8);
        return box;
    }

    private static Box? Ink(ContentWriter output, PdfArray? strokes)
    {
        Box? all = null;
        foreach (var stroke in strokes ?? [])
        {
            if (Path(output, Points(stroke as PdfArray, MostPoints)) is { } drawn) all = all?.Union(drawn) ?? drawn;
        }

        return all;
    }

    /// <summary>Each quadrilateral by its upper left, upper right, lower left and lower right corner, as producers write them.</summary>
    private static Box? Texts(string kind, PdfDictionary annotation, ContentWriter output)
    {
        var isHighlight = kind == "Highlight";
        AnnotationLine.Colour(annotation.Array("C"), output, isHighlight);
        output.Number(1).Operator("w"u8);
        var corners = Points(annotation.Array("QuadPoints"), MostPoints);
        Box? all = null;
        for (var i = 0; i + 4 <= corners.Count; i += 4)
        {
            var (upperLeft, upperRight, lowerLeft, lowerRight) = (corners[i], corners[i + 1], corners[i + 2], corners[i + 3]);
            var drawn = kind switch
            {
                "Highlight" => Bulging(output, upperLeft, upperRight, lowerLeft, lowerRight),
                "Underline" => Path(output, [lowerLeft, lowerRight]),
                "StrikeOut" => Path(output, [Middle(upperLeft, lowerLeft), Middle(upperRight, lowerRight)]),
                _ => Path(output, Wave(lowerLeft, lowerRight, Math.Abs(upperLeft.Y - lowerLeft.Y) / WavesToText)),
            };
            output.Operator(isHighlight ? "f"u8 : "S"u8);
            if (drawn is { } box) all = all?.Union(box) ?? box;
        }

        return all?.Inflate(LongestMitre);
    }

    private static Box Bulging(ContentWriter output, (double X, double Y) upperLeft, (double X, double Y) upperRight, (double X, double Y) lowerLeft, (double X, double Y) lowerRight)
    {
        var bulge = Math.Abs(upperLeft.Y - lowerLeft.Y) / HighlightBulge;
        output.Number(lowerLeft.X).Number(lowerLeft.Y).Operator("m"u8);
        Curve(output, (lowerLeft.X - bulge, lowerLeft.Y + bulge), (upperLeft.X - bulge, upperLeft.Y - bulge), upperLeft);
        output.Number(upperRight.X).Number(upperRight.Y).Operator("l"u8);
        Curve(output, (upperRight.X + bulge, upperRight.Y - bulge), (lowerRight.X + bulge, lowerRight.Y + bulge), lowerRight);
        output.Operator("h"u8);
        return Around([upperLeft, upperRight, lowerLeft, lowerRight]).Inflate(bulge);
    }

    private static List<(double X, double Y)> Wave((double X, double Y) from, (double X, double Y) to, double height)
    {
        var points = new List<(double X, double Y)> { (from.X, from.Y + height) };
        for (var x = from.X + WaveStep; x < to.X + WaveStep / 2 && points.Count < MostPoints; x += WaveStep)
            points.Add((x, from.Y + (points.Count % 2 == 0 ? height : 0)));
        return points;
    }

    private static (double X, double Y) Middle((double X, double Y) a, (double X, double Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static List<(double X, double Y)> Points(PdfArray? numbers, int most)
    {
        var points = new List<(double X, double Y)>();
        for (var i = 0; numbers is not null && i + 1 < numbers.Count && points.Count < most; i += 2) points.Add((numbers.Number(i), numbers.Number(i + 1)));
        return points;
    }

    private static Box? Path(ContentWriter output, List<(double X, double Y)> points)
    {
        if (points.Count < 2) return null;
        for (var i = 0; i < points.Count; i++) output.Number(points[i].X).Number(points[i].Y).Operator(i == 0 ? "m"u8 : "l"u8);
        return Around(points);
    }

    private static Box Around(List<(double X, double Y)> points)
    {
        var box = new Box(points[0].X, points[0].Y, points[0].X, points[0].Y);
        foreach (var (x, y) in points) box = box.Union(new Box(x, y, x, y));
        return box;
    }

    private static void Curve(ContentWriter output, (double X, double Y) first, (double X, double Y) second, (double X, double Y) end) =>
        output.Number(first.X).Number(first.Y).Number(second.X).Number(second.Y).Number(end.X).Number(end.Y).Operator("c"u8);

    private static PdfStream Form(ContentWriter output, Box bounds)
    {
        var form = new PdfDictionary();
        form.Set("Subtype", new PdfName("Form"));
        form.Set("BBox", PdfArray.OfNumbers(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top));
        form.Set("Resources", new PdfDictionary());
        return new PdfStream(form, output.Bytes.ToArray());
    }

    /// <summary>A drawing that shines through does so as one: a line does not shine through onto the area that it goes around.</summary>
    private static PdfStream Blended(PdfStream drawing, Box bounds, string blend, double opacity)
    {
        if (blend == "Normal" && opacity >= 1) return drawing;
        var group = new PdfDictionary();
        group.Set("S", new PdfName("Transparency"));
        drawing.Dictionary.Set("Group", group);
        using var output = new ContentWriter();
        output.Name("S").Operator("gs"u8);
        output.Name("D").Operator("Do"u8);
        var form = Form(output, bounds);
        form.Dictionary.Set("Resources", Resources(drawing, blend, PdfNumber.Of(Math.Clamp(opacity, 0, 1))));
        return form;
    }

    private static PdfDictionary Resources(PdfStream drawing, string blend, PdfNumber opacity)
    {
        var state = new PdfDictionary();
        state.Set("BM", new PdfName(blend));
        state.Set("CA", opacity);
        state.Set("ca", opacity);
        var states = new PdfDictionary();
        states.Set("S", state);
        var forms = new PdfDictionary();
        forms.Set("D", drawing);
        var resources = new PdfDictionary();
        resources.Set("ExtGState", states);
        resources.Set("XObject", forms);
        return resources;
    }
}
