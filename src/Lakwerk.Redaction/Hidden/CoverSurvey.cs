using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Hidden;

/// <summary>
/// Walks over a page before it is written, and then over the appearances of its annotations: what is painted where, and,
/// since only the end shows what covers the beginning, which forms hold something that is hidden.
/// </summary>
/// <param name="sheet">The crop box.</param>
internal sealed class CoverSurvey(Box sheet) : ContentVisitor
{
    private const int MostStrings = 20_000;
    private const double ScannedShare = 0.5;

    private readonly List<(int Operation, Box Bounds)> _inForms = [];
    private readonly List<(int Operation, Box Bounds)> _imageCovers = [];
    private readonly Stack<bool> _veils = new();
    private double _imageArea;
    private int _operation;
    private bool _isVeiled;

    private PageCovers Covers { get; } = new();

    public override bool EnterForm(ContentContext context, PdfStream form, in Matrix toUser)
    {
        if (!context.IsVisible) return false;
        if (form.Dictionary.Has("Group") && !Visibility.IsPlainPaint(context.State)) _isVeiled = true;
        NoteBlending(context.State);
        return true;
    }

    // What a group paints opaquely is as opaque on the page as the group is.
    public override void BeginScope(ContentScope scope)
    {
        _veils.Push(_isVeiled || (_veils.Count > 0 && _veils.Peek()));
        _isVeiled = false;
    }

    public override void EndScope(ContentScope scope) => _veils.Pop();

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        if (glyphs.IsEmpty || !context.IsVisible) return;
        var judged = Visibility.CanJudge(context);
        var hidden = 0;
        Box? bounds = null;
        foreach (ref readonly var glyph in glyphs)
        {
            if (judged && Visibility.WhyHidden(context, glyph, Covers, _operation) is not null) hidden++;
            else bounds = bounds?.Union(glyph.Quad.Bounds) ?? glyph.Quad.Bounds;
        }

        if (hidden > 0 && context.Scope.Depth > 0) Covers.AddHiding(_operation);
        if (bounds is not { } shown) return;
        Painted(context.State, shown);
        RememberInForm(context, shown);
    }

    public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
        if (!context.IsVisible || !(paint.Fill || paint.Stroke)) return;
        if (paint.Stroke || !Visibility.IsWhite(context.State)) Painted(context.State, path.PaintedBounds);
        RememberInForm(context, path.PaintedBounds);
        if (!paint.Fill || !path.IsBox || !MayCover(context)) return;
        if (Visibility.HasPlainFill(context.State)) Covers.AddCover(_operation, path.Bounds.Intersect(context.State.ClipBounds));
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser) =>
        Image(context, image.Dictionary, unitSquareToUser);

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser) =>
        Image(context, image.Dictionary, unitSquareToUser);

    public override void PaintShading(ContentContext context, PdfObject shading) => Painted(context.State, context.State.ClipBounds);

    public override void Operation(ContentContext context, in ContentOperation operation)
    {
        if (context.Scope.Depth == 0) _operation++;
    }

    /// <summary>All has been walked over: finds forms of which something painted later covers a part.</summary>
    public PageCovers Finish()
    {
        // Behind a page image stands recognised text; what other images cover was meant to be hidden.
        if (_imageArea < ScannedShare * sheet.Area)
            foreach (var (operation, bounds) in _imageCovers) Covers.AddCover(operation, bounds);
        foreach (var (operation, bounds) in _inForms)
            if (Covers.Touches(operation, bounds)) Covers.AddHiding(operation);
        return Covers;
    }

    private bool MayCover(ContentContext context) =>
        !_veils.Peek() && context.State.ClipIsBox && Visibility.IsPlainPaint(context.State) && Visibility.PaintsPage(context.Scope);

    private void Image(ContentContext context, PdfDictionary image, in Matrix toUser)
    {
        if (!context.IsVisible || !Visibility.PaintsPage(context.Scope)) return;
        var box = toUser.Apply(new Box(0, 0, 1, 1)).Bounds;
        Covers.AddImage(_operation, box);
        Painted(context.State, box);
        RememberInForm(context, box);
        var seen = box.Intersect(context.State.ClipBounds);
        _imageArea += seen.Area;
        if (MayCover(context) && IsUpright(toUser) && IsOpaque(image)) _imageCovers.Add((_operation, seen));
    }

    private static bool IsUpright(in Matrix matrix) => (matrix.B == 0 && matrix.C == 0) || (matrix.A == 0 && matrix.D == 0);

    private static bool IsOpaque(PdfDictionary image) =>
        !image.Boolean("ImageMask") && !image.Boolean("IM") && !image.Has("SMask") && !image.Has("Mask") && image.Int("SMaskInData") == 0;

    private void RememberInForm(ContentContext context, Box bounds)
    {
        if (context.Scope.Depth > 0 && _inForms.Count < MostStrings) _inForms.Add((_operation, bounds));
    }

    private void Painted(GraphicsState state, Box box)
    {
        Covers.AddGround(_operation, box);
        NoteBlending(state);
    }

    private void NoteBlending(GraphicsState state)
    {
        if (!Visibility.BlendsNormally(state)) Covers.ForgetGround();
    }
}
