using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>One run over one page or appearance: reads operations, hands each to those who know it, keeps scopes and limits.</summary>
internal sealed class ContentRun
{
    private const int BytesPerStep = 64;

    private readonly ContentVisitor _visitor;
    private readonly StateStack _states = new();
    private readonly Stack<ContentReader> _readers = [];
    private readonly TextOperators _text;
    private readonly PathOperators _paths;
    private readonly ColorOperators _colors;
    private readonly ObjectOperators _objects;
    private readonly MarkedContentOperators _marked;
    private long _stepsLeft;
    private int _baseDepth;

    public ContentRun(ContentResources resources, ContentVisitor visitor, Box clip)
    {
        Resources = resources;
        _visitor = visitor;
        _stepsLeft = resources.Document.Limits.OperationsPerPage;
        Context = new ContentContext(resources.Document);
        _states.Current.ClipBounds = clip;
        Context.State = _states.Current;
        _text = new TextOperators(this, visitor);
        _paths = new PathOperators(this, visitor);
        _colors = new ColorOperators(this);
        _objects = new ObjectOperators(this, visitor);
        _marked = new MarkedContentOperators(this, visitor);
    }

    public ContentResources Resources { get; }

    public ContentContext Context { get; }

    public GraphicsState State => Context.State;

    /// <summary>The glyph procedure that runs took its colour from outside (d1): its own colours are ignored.</summary>
    public bool IgnoresColor { get; set; }

    /// <summary>Runs content from here on; every operation counts towards the page's limit.</summary>
    public void Run(ContentScope scope, ReadOnlyMemory<byte> content)
    {
        var outer = (Context.Scope, Context.OperationIndex, Context.SavedStates, Context.IsInText, Context.Operator, _baseDepth, IgnoresColor);
        var marked = Context.MarkedContent.Count;
        Context.Scope = scope;
        (Context.OperationIndex, Context.SavedStates, Context.IsInText, _baseDepth) = (0, 0, false, _states.Depth);
        var path = _paths.Begin();
        var reader = Rent(content);

        _visitor.BeginScope(scope);
        while (reader.Read(out var operation))
        {
            Charge(1 + (operation.End - operation.Start) / BytesPerStep);
            Context.Operator = operation.Operator;
            Execute(operation);
            _visitor.Operation(Context, operation);
            Context.OperationIndex++;
        }

        _marked.CloseTo(marked);
        RestoreTo(_baseDepth);
        _visitor.EndScope(scope);

        _readers.Push(reader);
        _paths.End(path);
        (Context.Scope, Context.OperationIndex, Context.SavedStates, Context.IsInText, Context.Operator, _baseDepth, IgnoresColor) = outer;
    }

    /// <summary>
    /// Runs a stream that is drawn like a form: saves the state, applies the stream's Matrix in front of
    /// <paramref name="after"/>, clips to its BBox, and restores. Nothing happens when it is nested too deep or in itself.
    /// </summary>
    public void RunForm(PdfStream form, ScopeKind kind, in Matrix after)
    {
        if (!MayNest(form)) return;
        var toUser = DictionaryGeometry.Matrix(form.Dictionary, "Matrix").Then(after);
        var resources = form.Dictionary.Dictionary("Resources") ?? Context.Scope.Resources;
        Nest(kind, form, resources, toUser);
    }

    /// <summary>Runs an appearance as the top of a run; what its resources lack is looked for in <paramref name="around"/>.</summary>
    public void RunAppearance(PdfStream form, in Matrix after, PdfDictionary around)
    {
        var toUser = DictionaryGeometry.Matrix(form.Dictionary, "Matrix").Then(after);
        Context.Scope = new ContentScope(ScopeKind.Page, null, around, Matrix.Identity, null);
        Nest(ScopeKind.Appearance, form, form.Dictionary.Dictionary("Resources") ?? around, toUser);
    }

    /// <summary>Runs a stream in a space of its own.</summary>
    public void Nest(ScopeKind kind, PdfStream stream, PdfDictionary resources, in Matrix toUser)
    {
        var visible = Context.IsVisible;
        var scope = new ContentScope(kind, stream, resources, toUser, Context.Scope)
        {
            IsVisible = visible && Resources.OptionalContent.IsShown(stream.Dictionary.Raw("OC")),
        };
        var content = Resources.Decode(stream);
        Charge(content.Length / BytesPerStep);
        var depth = _states.Depth;
        SaveState();
        State.Ctm = toUser;
        if (kind is ScopeKind.TilingPattern or ScopeKind.SoftMaskGroup) State.BeginUnclipped();
        if (stream.Dictionary.Dictionary("Group")?.Name("S") == "Transparency") State.BeginGroup();
        if (DictionaryGeometry.Box(stream.Dictionary, "BBox") is { } box) State.IntersectClip(toUser.Apply(box).Bounds, DictionaryGeometry.KeepsUpright(toUser));
        Run(scope, content);
        RestoreTo(depth);
    }

    /// <summary>False, with a warning, when a stream would run within itself or too deep.</summary>
    public bool MayNest(PdfStream stream)
    {
        for (var scope = Context.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Stream is null || (scope.Stream != stream && (stream.Id is null || scope.Stream.Id != stream.Id))) continue;
            Resources.Warn("A form, pattern or glyph draws itself; the inner drawing is left out.", stream.Id);
            return false;
        }

        if (Context.Scope.Depth + 1 < Resources.Document.Limits.ContentNesting) return true;
        Resources.Warn("Forms, patterns or glyphs are nested too deep; the innermost are left out.", stream.Id);
        return false;
    }

    /// <summary>Counts work; one step is about one operator.</summary>
    /// <exception cref="PdfException">The page takes more than the limit.</exception>
    public void Charge(int steps)
    {
        _stepsLeft -= steps;
        if (_stepsLeft >= 0) return;
        throw new PdfException(PdfErrorCode.LimitExceeded, $"The page takes more than {Resources.Document.Limits.OperationsPerPage} operations to draw.");
    }

    public void SaveState()
    {
        _states.Save();
        Context.State = _states.Current;
    }

    private void RestoreTo(int depth)
    {
        _states.RestoreTo(depth);
        Context.State = _states.Current;
    }

    private ContentReader Rent(ReadOnlyMemory<byte> content)
    {
        if (!_readers.TryPop(out var reader)) return new ContentReader(content, Resources.Document.Limits);
        reader.Reset(content);
        return reader;
    }

    private void Execute(in ContentOperation operation)
    {
        var count = OperatorTable.NumberCount(operation.Operator);
        var operands = operation.Operands;
        if (count >= 0)
        {
            // Like viewers: too many operands, the last count; too few or of another kind, the operator has no effect.
            if (operands.Length < count) return;
            operands = operands[^count..];
            foreach (ref readonly var operand in operands)
                if (operand.Kind != OperandKind.Number) return;
        }

        switch (operation.Operator)
        {
            case ContentOperator.SaveState:
                SaveState();
                Context.SavedStates++;
                break;
            case ContentOperator.RestoreState:
                if (_states.Depth == _baseDepth) break;
                RestoreTo(_states.Depth - 1);
                Context.SavedStates--;
                break;
            case ContentOperator.GlyphWidthBox:
                IgnoresColor |= Context.Scope.Kind == ScopeKind.Type3Glyph;
                break;
            case >= ContentOperator.ConcatMatrix and <= ContentOperator.SetExtGState:
                _objects.ExecuteState(operation, operands);
                break;
            case >= ContentOperator.MoveTo and <= ContentOperator.ClipEvenOdd:
                _paths.Execute(operation.Operator, operands);
                break;
            case >= ContentOperator.BeginText and <= ContentOperator.NextLineShowSpaced:
                _text.Execute(operation, operands);
                break;
            case >= ContentOperator.SetStrokeColorSpace and <= ContentOperator.SetFillCmyk:
                _colors.Execute(operation.Operator, operands);
                break;
            case ContentOperator.Shade or ContentOperator.InlineImage or ContentOperator.DrawObject:
                _objects.Draw(operation);
                break;
            case >= ContentOperator.MarkPoint and <= ContentOperator.EndMarkedContent:
                _marked.Execute(operation);
                break;
        }
    }

    /// <summary>Offers the cell of a tiling pattern that is about to be used for the first time since it was set.</summary>
    public void OfferPattern(bool stroke)
    {
        var state = State;
        if (stroke ? !state.StrokePatternPending : !state.FillPatternPending) return;
        if (stroke) state.StrokePatternPending = false;
        else state.FillPatternPending = false;
        if ((stroke ? state.Stroke : state.Fill).Pattern is not PdfStream pattern) return;
        // A pattern's space hangs below the space of the content that uses it, not below the current matrix (8.7.3.1).
        var toUser = DictionaryGeometry.Matrix(pattern.Dictionary, "Matrix").Then(Context.Scope.ToUser);
        if (!MayNest(pattern) || !_visitor.EnterPattern(Context, pattern, toUser)) return;
        Nest(ScopeKind.TilingPattern, pattern, pattern.Dictionary.Dictionary("Resources") ?? Context.Scope.Resources, toUser);
    }
}
