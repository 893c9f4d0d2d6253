using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Hidden;
using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Structure;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Redaction.Vectors.Meshes;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Writes content anew, operator by operator, without what lies under the marks. A form that a mark touches is written for
/// this one use; one that no mark touches is written once for the file. Hidden layers, marked content and unknown operators
/// do not pass.
/// </summary>
internal sealed class ContentRewriter : ContentVisitor
{
    private readonly Stack<ScopeFrame> _frames = new();
    private readonly OperatorWriter _writer;
    private ShadingBudget? _shadings;

    public ContentRewriter(RewriteSession session, PageMarks marks, PageLines lines, int page)
    {
        Session = session;
        Marks = marks;
        Lines = lines;
        Page = page;
        _writer = new OperatorWriter(this);
    }

    public RewriteSession Session { get; }

    public PageMarks Marks { get; }

    public PageLines Lines { get; }

    /// <summary>Page number for the report; 0 for content that belongs to no page.</summary>
    public int Page { get; }

    /// <summary>Resources that several streams share (the procedures of one Type 3 font).</summary>
    public ResourceNames? SharedResources { get; init; }

    /// <summary>What the page paints where, for the page's own content; null elsewhere.</summary>
    public PageCovers? Covers { get; init; }

    /// <summary>How many of the page's own operations are done.</summary>
    public int PageOperation { get; private set; }

    /// <summary>The rewritten form, when the run was one form.</summary>
    public PdfReference? Result { get; private set; }

    /// <summary>The content of the outermost scope.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>Resources of the outermost scope.</summary>
    public ResourceNames Resources { get; private set; } = new();

    public ScopeFrame Frame => _frames.Peek();

    /// <summary>The numbering of the page's own content; null when the file has no structure.</summary>
    public TaggedContent? Tags { get; init; }

    /// <summary>Where in the structure each marked area first removed something, by the area's place in the list of areas.</summary>
    public Dictionary<int, (ContentItem Item, bool Before)> Anchors { get; } = [];

    public override void BeginScope(ContentScope scope)
    {
        var frame = new ScopeFrame(scope, TagsFor(scope), _frames.Count == 0 ? SharedResources : null);
        _frames.Push(frame);
        if (scope.Resources.Dictionary("ColorSpace") is not { } spaces) return;
        foreach (var name in (string[])["DefaultGray", "DefaultRGB", "DefaultCMYK"])
            if (spaces.Raw(name) is var raw and not PdfNull && Session.Copier.ColorSpace(raw) is PdfArray copy)
                frame.Resources.AddFixed("ColorSpace", name, copy);
    }

    public override void EndScope(ContentScope scope)
    {
        using var frame = _frames.Pop();
        frame.Close();
        if (scope.Kind is ScopeKind.Page || SharedResources is not null)
        {
            Content = frame.Output.Bytes.ToArray();
            Resources = frame.Resources;
            return;
        }

        var form = scope.IsVisible && scope.Stream is not null ? FormWriter.Write(Session, scope.Stream, frame) : null;
        if (_frames.Count == 0) Result = form;
        else if (scope.Kind == ScopeKind.SoftMaskGroup) Frame.SoftMaskGroup = form;
        else Frame.Drawn = form is null ? null : Frame.Resources.NameOf("XObject", form);
    }

    public override bool EnterForm(ContentContext context, PdfStream form, in Matrix toUser)
    {
        Frame.Drawn = null;
        if (!context.IsVisible) return false;
        Frame.DrawnBounds = FormBounds.Of(form, toUser) ?? context.State.ClipBounds;
        if (!form.Dictionary.Has("Resources") || IsTouched(FormBounds.Of(form, toUser)) || Covers?.HidesSomething(PageOperation) == true) return true;
        if (Session.CopyForm(form) is { } copy) Frame.Drawn = Frame.Resources.NameOf("XObject", copy);
        return false;
    }

    public override bool EnterSoftMask(ContentContext context, PdfDictionary softMask)
    {
        Frame.SoftMaskGroup = null;
        return Session.Uses(Remedies.SoftMasks) && FormBounds.IsMaskUnder(Marks, context, softMask);
    }

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        var shown = Frame.Shown;
        shown.Take(glyphs, context.State.TextMatrix);
        if (glyphs.Length == 0) return;
        if (!Marks.IsEmpty && Session.Uses(Remedies.Glyphs)) RemoveGlyphs(context, shown, context.State.Font is { IsVertical: true });
        RemoveHidden(context, shown);
        if (!Marks.IsEmpty) SetOnLine(context.State, shown);
    }

    public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
        Frame.Painted = new PaintedPath(path.PaintedBounds, path.Bounds, path.IsBox, paint);
        // A fill behind a paragraph is no place in its text.
        if (!paint.IsClipOnly && !Marks.IsEmpty && Marks.Overlaps(path.PaintedBounds)) TouchSequences();
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser)
    {
        Frame.Drawn = null;
        Frame.DrawnBounds = UnitSquare(unitSquareToUser);
        if (!context.IsVisible) return;
        TouchArea(UnitSquare(unitSquareToUser));
        if (IsHidden(context, Frame.DrawnBounds, "image")) return;
        var copy = ImageRedactor.Copy(this, image, unitSquareToUser, context.State.ClipBounds);
        if (copy is not null) Frame.Drawn = Frame.Resources.NameOf("XObject", copy);
    }

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser)
    {
        Frame.Drawn = null;
        Frame.DrawnBounds = UnitSquare(unitSquareToUser);
        Frame.InlinePasses = false;
        if (!context.IsVisible || IsHidden(context, Frame.DrawnBounds, "image")) return;
        Frame.InlinePasses = !(Session.Uses(Remedies.InlineImages) && Marks.Overlaps(UnitSquare(unitSquareToUser)));
        if (Frame.InlinePasses) return;
        TouchArea(UnitSquare(unitSquareToUser));
        var copy = ImageRedactor.Copy(this, ImageRedactor.AsImage(image, Frame.Scope.Resources), unitSquareToUser, context.State.ClipBounds);
        if (copy is not null) Frame.Drawn = Frame.Resources.NameOf("XObject", copy);
    }

    public override void PaintShading(ContentContext context, PdfObject shading)
    {
        var area = context.State.ClipBounds;
        Frame.ShadingAround = null;
        Frame.ShadingCut = null;
        if (!context.IsVisible || area.IsEmpty) return;
        List<Box> touched = Session.Uses(Remedies.Shadings) ? [.. Marks.Areas.Select(marked => marked.Box).Where(area.Overlaps)] : [];
        if (BoxRegion.BoundsOfRest(area, touched) is not null) LeaveAround(shading, context.State.Ctm, area, touched);
        if (touched.Count > 0) TouchArea(area);
        foreach (var mark in Marks.Touching(area)) Session.Report.Of(mark).Paths++;
    }

    /// <summary>A colour that varies along one line shows outside a mark what it is inside; a mesh or a function of two variables may be a drawing and is cut.</summary>
    private void LeaveAround(PdfObject shading, in Matrix toUser, Box area, List<Box> touched)
    {
        if (touched.Count > 0 && ShadingDetail.IsIn(shading))
        {
            Frame.ShadingCut = CutShading(shading, toUser);
            if (Frame.ShadingCut is null) Session.Report.Warn(Page, "Colours that vary over an area touch a mark and cannot be cut: they were removed as a whole.", area);
            if (Frame.ShadingCut is null or PdfNull) return;
        }

        Frame.ShadingAround = touched;
    }

    /// <summary>A shading without what lies under the marks: the null object when nothing is left, null when it cannot be cut.</summary>
    public PdfObject? CutShading(PdfObject shading, in Matrix toUser)
    {
        List<Box> areas = [.. Marks.Areas.Select(marked => marked.Box)];
        _shadings ??= new ShadingBudget(Session.Document.Limits);
        if (shading.Resolve() is PdfDictionary plain) return FunctionCut.Of(plain, toUser, areas, Session.Document.Limits, _shadings);
        var mesh = MeshCut.Of(shading, toUser, areas, Session.Document.Limits, _shadings);
        return mesh is null || !mesh.EncodedBytes().IsEmpty ? mesh : PdfNull.Instance;
    }

    public override void Operation(ContentContext context, in ContentOperation operation)
    {
        _writer.Write(context, operation);
        if (context.Scope.Depth == 0) PageOperation++;
    }

    /// <summary>True for a drawing or image that nobody can see; it is counted as dropped.</summary>
    public bool IsHidden(ContentContext context, Box painted, string kind)
    {
        if (Visibility.WhyHidden(context, painted, Covers, PageOperation) is not { } reason) return false;
        Session.Dropped.Note($"hidden {kind}: {reason}");
        return true;
    }

    /// <summary>The area of the page that an image covers.</summary>
    public static Box UnitSquare(in Matrix toUser) => toUser.Apply(new Box(0, 0, 1, 1)).Bounds;

    private bool IsTouched(Box? bounds) =>
        !Marks.IsEmpty && Session.Uses(Remedies.Forms) && (bounds is not { } box || Marks.Overlaps(box) || Lines.Cross(box));

    /// <summary>Finds the line on which what is left is set anew; spaces without a neighbour go.</summary>
    private void SetOnLine(GraphicsState state, ShownText shown)
    {
        if (!LineFrame.TryOf(state, shown.TextMatrix, out var frame)) return;
        var offset = frame.Offset(shown.Glyphs[0]);
        if (Lines.Of(frame, offset, PageSurvey.IsUnseen(state)) is not { } line) return;
        shown.SetOn(line, frame, offset);
        for (var i = 0; i < shown.Glyphs.Length; i++)
            if (!shown.Removed[i] && !line.TryPlace(frame.Along(shown.Glyphs[i]), PageSurvey.IsSpace(shown.Glyphs[i]), out _, out _)) shown.Remove(i);
    }

    private void RemoveHidden(ContentContext context, ShownText shown)
    {
        if (!Visibility.CanJudge(context)) return;
        var before = shown.RemovedCount;
        for (var i = 0; i < shown.Glyphs.Length; i++)
        {
            if (shown.Removed[i] || Visibility.WhyHidden(context, shown.Glyphs[i], Covers, PageOperation) is not { } reason) continue;
            shown.Remove(i);
            Session.Dropped.Note(reason);
        }

        if (shown.RemovedCount > before) TouchSequences();
    }

    private void RemoveGlyphs(ContentContext context, ShownText shown, bool vertical)
    {
        for (var i = 0; i < shown.Glyphs.Length; i++)
        {
            if (Marks.Removes(shown.Glyphs[i], vertical) is not { } mark) continue;
            Touch(mark, shown.Glyphs[i].Quad.Bounds, isFirst: shown.RemovedCount == i);
            shown.Remove(i);
            if (context.IsVisible) Session.Report.Of(mark).Glyphs++;
        }

        if (Session.Uses(Remedies.Distrust) && Marks.RemovesAll(context.State.Font, shown.Glyphs) is not null) RemoveUntrusted(shown);
        if (shown.RemovedCount > 0) TouchSequences();
    }

    private void RemoveUntrusted(ShownText shown)
    {
        for (var i = 0; i < shown.Glyphs.Length; i++) shown.Remove(i);
        Session.Report.Warn(Page, "A font near a mark cannot be read with certainty: the whole string was removed.", shown.Glyphs[0].Quad.Bounds);
    }

    /// <summary>What the open sequences say of what they show must go where something of it went, in this scope and around it.</summary>
    private void TouchSequences()
    {
        if (!Session.Uses(Remedies.Replacements)) return;
        foreach (var frame in _frames) frame.Sequences.Touch();
    }

    private void TouchArea(Box area)
    {
        if (Marks.IsEmpty || !Marks.Overlaps(area)) return;
        TouchSequences();
        foreach (var mark in Marks.Touching(area)) Touch(mark, area, isFirst: true);
    }

    /// <summary>Remembers where a box belongs in the order of reading.</summary>
    private void Touch(Mark mark, Box area, bool isFirst)
    {
        if (Tags is null) return;
        foreach (var index in Marks.AreasOf(mark, area))
        {
            if (Anchors.ContainsKey(index)) continue;
            foreach (var frame in _frames)
            {
                if (frame.Sequences.Innermost() is not var (item, hasPainted)) continue;
                Anchors[index] = (item, isFirst && !hasPainted);
                break;
            }
        }
    }

    private TaggedContent? TagsFor(ContentScope scope) => Session.Structure is { } structure
        ? scope.Kind switch
        {
            ScopeKind.Page => Tags,
            ScopeKind.Form when scope.Stream?.Id is { } form => structure.OfForm(Page, form),
            ScopeKind.Appearance when scope.Stream?.Id is { } form && SharedResources is null => structure.OfForm(Page, form),
            _ => null,
        }
        : null;
}
