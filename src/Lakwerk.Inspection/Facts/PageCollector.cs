using System.Text;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Writes down what a page draws while the interpreter runs it once.</summary>
internal sealed class PageCollector : ContentVisitor
{
    // Nothing smaller hides a letter; rules and table borders stay out this way.
    private const double SmallestCover = 2.5;
    private const double Opaque = 0.99;
    private const double LightEnough = 0.36;
    private const double Thick = 3; // points
    private const int MostDark = 5000;
    private static readonly string[] ReplacementKeys = ["ActualText", "Alt", "E"];

    // Rules that end at the edge of a box are no remains of what it covers.
    private const double Edge = 0.75;

    // A filled quadrangle of at least so much of a mark's area is a box, the redactor's own for one, and no part of a letter.
    private const double BoxOfMark = 0.2;
    private readonly PageFacts _page;
    private readonly IReadOnlyList<Box> _marks;
    private int _order;
    private int _compatibility;

    public PageCollector(PageFacts page, IReadOnlyList<Box> marks)
    {
        _page = page;
        _marks = marks;
    }

    /// <summary>The annotation whose appearance runs now.</summary>
    public PdfDictionary? Annotation { get; set; }

    public override void BeginScope(ContentScope scope) => _page.ResourceDictionaries.Add(scope.Resources);

    public override bool EnterPattern(ContentContext context, PdfStream pattern, in Matrix toUser) => true;

    public override bool EnterSoftMask(ContentContext context, PdfDictionary softMask) => true;

    /// <summary>Glyph procedures are worth running only where they can show text themselves.</summary>
    public override bool EnterGlyphs(ContentContext context, Type3Font font) => font.Resources?.Dictionary("Font") is { Count: > 0 };

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        if (glyphs.IsEmpty) return;
        var run = Run(context);
        if (run.Font is { } font) _page.Fonts.Add(font);
        foreach (ref readonly var glyph in glyphs)
            _page.Glyphs.Add(new GlyphFact(run, glyph.Glyph.Unicode, glyph.Glyph.Code, glyph.Quad.Bounds, glyph.Quad.Centre));
    }

    public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
        if (path.IsEmpty || paint is { Fill: false, Stroke: false } || !IsOnThePage(context)) return;
        _order++;
        var visible = Within(path.PaintedBounds, context.State.ClipBounds);
        if (visible is not { } bounds) return;
        var (under, curved) = path.IsBox ? (0, 0) : CountUnderMarks(path, bounds, paint.Fill, paint.Fill ? 0 : HalfWidth(context.State));
        _page.Paths.Add(new PathFact(_order, bounds, path.Segments.Length, path.IsBox, paint.Fill, under, curved));
        if (!context.IsVisible) return;
        if (paint.Fill) AddCover(context, path, paint.EvenOdd);
        if ((paint.Fill && IsDark(context.State.Fill)) || (paint.Stroke && IsDark(context.State.Stroke) && MayHide(context.State, bounds))) AddDark(bounds);
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser) =>
        AddImage(context, image, false, unitSquareToUser);

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser) =>
        AddImage(context, image.AsStream(), true, unitSquareToUser);

    public override void PaintShading(ContentContext context, PdfObject shading)
    {
        if (!IsOnThePage(context)) return;
        _page.Paths.Add(new PathFact(++_order, context.State.ClipBounds, 0, IsBox: false, IsFilled: true));
    }

    public override void BeginMarkedContent(ContentContext context, string tag, PdfDictionary? properties)
    {
        if (properties is null) return;
        foreach (var key in ReplacementKeys)
            if (properties[key] is PdfString text) _page.Replacements.Add(new ReplacementText(key, text.ToText(), properties));
    }

    public override void Operation(ContentContext context, in ContentOperation operation)
    {
        switch (operation.Operator)
        {
            case ContentOperator.BeginCompatibility:
                _compatibility++;
                break;
            case ContentOperator.EndCompatibility:
                _compatibility = Math.Max(0, _compatibility - 1);
                break;
            case ContentOperator.Unknown when _compatibility == 0:
                _page.UnknownOperators.Add(Encoding.Latin1.GetString(operation.Keyword[..Math.Min(32, operation.Keyword.Length)]));
                break;
            default:
                NoteResource(context, operation);
                break;
        }
    }

    private void NoteResource(ContentContext context, in ContentOperation operation)
    {
        var kind = KindOf(operation.Operator);
        if (kind.Length == 0) return;
        var name = operation.Operands.Length == 0 ? null : operation.Operator == ContentOperator.SetFont ? operation[0].Name : operation.Operands[^1].Name;
        if (name is not null) _page.Resources.Add(new ResourceUse(context.Scope.Resources, kind, name));
    }

    private static string KindOf(ContentOperator op) => op switch
    {
        ContentOperator.SetFont => "Font",
        ContentOperator.DrawObject => "XObject",
        ContentOperator.SetExtGState => "ExtGState",
        ContentOperator.SetFillColorSpace or ContentOperator.SetStrokeColorSpace => "ColorSpace",
        ContentOperator.SetFillColorN or ContentOperator.SetStrokeColorN => "Pattern",
        ContentOperator.Shade => "Shading",
        ContentOperator.BeginMarkedContentProperties or ContentOperator.MarkPointProperties => "Properties",
        _ => "",
    };

    private TextRun Run(ContentContext context)
    {
        var state = context.State;
        return new TextRun
        {
            Order = ++_order,
            Scope = context.Scope.Kind,
            Stream = context.Scope.Stream,
            Annotation = Annotation,
            IsVisible = context.IsVisible,
            RenderMode = state.RenderMode,
            Alpha = state.RenderMode is 1 or 5 ? state.StrokeAlpha : state.FillAlpha,
            Luminance = Luminance.Of(state.RenderMode is 1 or 5 ? state.Stroke : state.Fill),
            Clip = state.ClipBounds,
            Font = state.Font,
            Label = state.FontName ?? "",
        };
    }

    private static bool IsDark(in ColorValue color) => !(Luminance.Of(color) >= LightEnough);

    /// <summary>A thick line, or one of many that lie side by side; the frame of a cell hides nothing.</summary>
    private static bool MayHide(GraphicsState state, Box bounds) => 2 * HalfWidth(state) >= Thick || Math.Min(bounds.Width, bounds.Height) <= Thick;

    /// <summary>Notes a place where something dark may hide letters.</summary>
    public void AddDark(Box bounds)
    {
        if (_page.Dark.Count < MostDark && bounds.Area > 0) _page.Dark.Add(bounds);
    }

    /// <summary>A line that runs just inside a mark shows beside it with half its width, and may.</summary>
    private (int Under, int Curved) CountUnderMarks(PathGeometry path, Box bounds, bool isFilled, double halfWidth)
    {
        var (under, curved) = (0, 0);
        foreach (var mark in _marks)
        {
            var inside = mark.Inflate(-Math.Min(Edge, Math.Min(mark.Width, mark.Height) / 4) - halfWidth);
            if (!(bounds.Left < inside.Right && inside.Left < bounds.Right && bounds.Bottom < inside.Top && inside.Bottom < bounds.Top)) continue;
            var (all, notStraight) = PathArea.SegmentsWithin(path.Segments, inside, isFilled ? mark.Area * BoxOfMark : double.PositiveInfinity);
            under += all;
            curved += notStraight;
        }

        return (under, curved);
    }

    private static double HalfWidth(GraphicsState state)
    {
        var matrix = state.Ctm;
        return Math.Abs(state.LineWidth) / 2 * Math.Max(Math.Sqrt(matrix.A * matrix.A + matrix.B * matrix.B), Math.Sqrt(matrix.C * matrix.C + matrix.D * matrix.D));
    }

    private void AddCover(ContentContext context, PathGeometry path, bool evenOdd)
    {
        var state = context.State;
        if (!IsOpaque(state)) return;
        if (Within(path.Bounds, state.ClipBounds) is not { } bounds || bounds.Width < SmallestCover || bounds.Height < SmallestCover) return;
        var outline = path.IsBox ? null : path.ToArray();
        _page.Covers.Add(new CoverFact(
            Annotation is null ? CoverKind.Path : CoverKind.Annotation, _order, bounds, Luminance.Of(state.Fill), outline, evenOdd));
    }

    /// <summary>A black highlight multiplies with what is below and hides it like any black box.</summary>
    private static bool IsOpaque(GraphicsState state) =>
        state.FillAlpha >= Opaque && state.SoftMask is null && state.Fill.Pattern is null
        && (state.BlendMode is "Normal" or "Compatible" || (state.BlendMode is "Multiply" or "Darken" && Luminance.Of(state.Fill) < 0.1));

    private void AddImage(ContentContext context, PdfStream image, bool isInline, in Matrix toUser)
    {
        if (!IsOnThePage(context)) return;
        _order++;
        var fact = new ImageFact(_order, image, isInline, toUser, context.Scope.Resources, context.IsVisible);
        _page.Images.Add(fact);
        var dictionary = image.Dictionary;
        var hasHoles = dictionary.Boolean("ImageMask") || dictionary.Has("SMask") || dictionary.Has("Mask") || dictionary.Int("SMaskInData") != 0;
        if (hasHoles && context.IsVisible && Within(fact.Bounds, context.State.ClipBounds) is { } stencil) AddDark(stencil);
        if (hasHoles || !context.IsVisible || !IsOpaque(context.State)) return;
        if (Within(fact.Bounds, context.State.ClipBounds) is not { } bounds || bounds.Width < SmallestCover || bounds.Height < SmallestCover) return;
        _page.Covers.Add(new CoverFact(Annotation is null ? CoverKind.Image : CoverKind.Annotation, _order, bounds, null, null, false));
    }

    /// <summary>Cells of patterns, masks and glyph procedures paint elsewhere than where they are run.</summary>
    private static bool IsOnThePage(ContentContext context) => context.Scope.Kind is ScopeKind.Page or ScopeKind.Form or ScopeKind.Appearance;

    /// <summary>What the clip leaves of a box; a line without area stays a line.</summary>
    private static Box? Within(Box box, Box clip)
    {
        var cut = new Box(Math.Max(box.Left, clip.Left), Math.Max(box.Bottom, clip.Bottom), Math.Min(box.Right, clip.Right), Math.Min(box.Top, clip.Top));
        return cut.Left <= cut.Right && cut.Bottom <= cut.Top ? cut : null;
    }
}
