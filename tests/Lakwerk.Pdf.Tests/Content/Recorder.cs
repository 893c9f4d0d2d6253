using System.Globalization;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Content;

/// <summary>Writes down what an interpreter tells.</summary>
internal class Recorder : ContentVisitor
{
    public List<string> Events { get; } = [];

    public List<ShownGlyph> Glyphs { get; } = [];

    public List<GraphicsState> States { get; } = [];

    public List<(PathSegment[] Segments, Box Bounds, Box Painted, PathPaint Paint, Box Clip, bool IsBox)> Paths { get; } = [];

    public List<(string Name, bool Visible)> Visibility { get; } = [];

    public List<string> Warnings { get; } = [];

    public bool RunGlyphs { get; init; } = true;

    public bool RunForms { get; init; } = true;

    /// <summary>The text shown, operations separated by a bar.</summary>
    public string Text => string.Join('|', _texts);

    private readonly List<string> _texts = [];

    public static string Show(Matrix m) => string.Create(CultureInfo.InvariantCulture, $"[{m.A:0.##} {m.B:0.##} {m.C:0.##} {m.D:0.##} {m.E:0.##} {m.F:0.##}]");

    public static string Show(Box b) => string.Create(CultureInfo.InvariantCulture, $"{b.Left:0.##} {b.Bottom:0.##} {b.Right:0.##} {b.Top:0.##}");

    public override void BeginScope(ContentScope scope) => Events.Add($"begin {scope.Kind} {scope.Depth}");

    public override void EndScope(ContentScope scope) => Events.Add($"end {scope.Kind}");

    public override bool EnterForm(ContentContext context, PdfStream form, in Matrix toUser)
    {
        Events.Add($"form {Show(toUser)}");
        return RunForms;
    }

    public override bool EnterGlyphs(ContentContext context, Type3Font font) => RunGlyphs;

    public override bool EnterPattern(ContentContext context, PdfStream pattern, in Matrix toUser)
    {
        Events.Add($"pattern {Show(toUser)}");
        return true;
    }

    public override bool EnterSoftMask(ContentContext context, PdfDictionary softMask)
    {
        Events.Add("soft mask");
        return true;
    }

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        var text = "";
        foreach (var glyph in glyphs)
        {
            Glyphs.Add(glyph);
            text += glyph.Glyph.Unicode;
        }

        _texts.Add(text);
        Visibility.Add((text, context.IsVisible));
        States.Add(context.State.Clone());
        Events.Add($"text {text}");
    }

    public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
        Paths.Add((path.ToArray(), path.Bounds, path.PaintedBounds, paint, context.State.ClipBounds, path.IsBox));
        States.Add(context.State.Clone());
        Events.Add($"path {(paint.Fill ? "F" : "")}{(paint.Stroke ? "S" : "")}{(paint.Clip ? "W" : "")}");
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser)
    {
        Visibility.Add(("image", context.IsVisible));
        Events.Add($"image {Show(unitSquareToUser)}");
    }

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser) =>
        Events.Add($"inline {image.Data.Length} {Show(unitSquareToUser)}");

    public override void PaintShading(ContentContext context, PdfObject shading) => Events.Add($"shading {shading.GetType().Name}");

    public override void BeginMarkedContent(ContentContext context, string tag, PdfDictionary? properties) =>
        Events.Add($"mark {tag} {context.Mcid} {context.MarkedContent.Count}");

    public override void EndMarkedContent(ContentContext context) => Events.Add($"unmark {context.MarkedContent.Count}");
}
