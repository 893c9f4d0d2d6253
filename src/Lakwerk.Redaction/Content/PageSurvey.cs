using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Hidden;
using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.Redaction.Content;

/// <summary>The first walk over a marked page: notes what stands where, so that the second can move what is left on lines that lose text.</summary>
/// <param name="marks">The marks of the page.</param>
/// <param name="covers">What the page paints where: text that cannot be seen stands on no line.</param>
internal sealed class PageSurvey(PageMarks marks, PageCovers covers) : ContentVisitor
{
    private readonly List<LineRun> _runs = [];
    private readonly List<LineGlyph> _glyphs = [];
    private readonly List<LineGlyph> _spaces = [];
    private PageCovers? _covers = covers;
    private int _operation;

    /// <summary>All lines of the page.</summary>
    public List<TextLine> FindLines() => LineFinder.Find(_runs, _glyphs, _spaces);

    public override bool EnterSoftMask(ContentContext context, PdfDictionary softMask) => FormBounds.IsMaskUnder(marks, context, softMask);

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        var state = context.State;
        if (glyphs.Length == 0 || !context.IsVisible || !LineFrame.TryOf(state, state.TextMatrix, out var frame)) return;
        var vertical = frame.IsVertical;
        var allGo = marks.RemovesAll(state.Font, glyphs);
        var judged = Visibility.CanJudge(context);
        var (first, firstSpace) = (_glyphs.Count, _spaces.Count);
        foreach (ref readonly var glyph in glyphs)
        {
            var mark = allGo ?? marks.Removes(glyph, vertical);
            if (mark is null && judged && Visibility.WhyHidden(context, glyph, _covers, _operation) is not null) continue;
            var seen = new LineGlyph(frame.Along(glyph), frame.Natural(glyph), frame.Em, _runs.Count, mark);
            (IsSpace(glyph) ? _spaces : _glyphs).Add(seen);
        }

        var (low, high) = frame.Reach(state.Font?.Descent ?? 0, state.Font?.Ascent ?? 1);
        _runs.Add(new LineRun(
            frame, frame.Offset(glyphs[0]), low, high, IsUnseen(state), state.Font, first, _glyphs.Count - first, firstSpace, _spaces.Count - firstSpace));
    }

    public override void Operation(ContentContext context, in ContentOperation operation)
    {
        if (context.Scope.Depth == 0) _operation++;
    }

    // Annotations follow, of which the covers know nothing.
    public override void EndScope(ContentScope scope)
    {
        if (scope.Kind == ScopeKind.Page) _covers = null;
    }

    /// <summary>A glyph that only keeps words apart.</summary>
    public static bool IsSpace(in ShownGlyph glyph) => glyph.Glyph.Unicode is " " or "\u00A0";

    /// <summary>Text that paints nothing (ISO 32000-2, table 104).</summary>
    public static bool IsUnseen(GraphicsState state) => state.RenderMode == 3;
}
