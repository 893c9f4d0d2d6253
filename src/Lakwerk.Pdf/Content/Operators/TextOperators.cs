using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>Text state, positioning and showing (ISO 32000-2, 9.3 and 9.4).</summary>
internal sealed class TextOperators(ContentRun run, ContentVisitor visitor)
{
    private const int GlyphsPerStep = 8;

    private readonly TextClip _clip = new();
    private readonly GlyphPlacer _placer = new();

    /// <summary>Runs one of the text operators.</summary>
    public void Execute(in ContentOperation operation, ReadOnlySpan<Operand> args)
    {
        switch (operation.Operator)
        {
            case ContentOperator.BeginText:
                run.Context.IsInText = true;
                run.State.TextMatrix = run.State.LineMatrix = Matrix.Identity;
                break;
            case ContentOperator.EndText:
                run.Context.IsInText = false;
                _clip.Apply(run.State);
                break;
            case >= ContentOperator.SetCharSpacing and <= ContentOperator.SetRise:
                SetState(operation, args);
                break;
            case >= ContentOperator.MoveText and <= ContentOperator.NextLine:
                Position(operation.Operator, args);
                break;
            default:
                Show(operation);
                break;
        }
    }

    private void SetState(in ContentOperation operation, ReadOnlySpan<Operand> args)
    {
        var state = run.State;
        switch (operation.Operator)
        {
            case ContentOperator.SetCharSpacing: state.CharSpacing = args[0].Number; break;
            case ContentOperator.SetWordSpacing: state.WordSpacing = args[0].Number; break;
            case ContentOperator.SetHorizontalScale: state.HorizontalScale = args[0].Number / 100; break;
            case ContentOperator.SetLeading: state.Leading = args[0].Number; break;
            case ContentOperator.SetRise: state.Rise = args[0].Number; break;
            case ContentOperator.SetRenderMode:
                var mode = (int)args[0].Number;
                if (mode is >= 0 and <= 7) state.RenderMode = mode;
                break;
            case ContentOperator.SetFont when args is [.., { Kind: OperandKind.Name } name, { Kind: OperandKind.Number } size]:
                (state.FontName, state.FontSize) = (name.Name, size.Number);
                state.Font = run.Resources.Font(run.Context.Scope, name.Name!);
                break;
        }
    }

    private void Position(ContentOperator op, ReadOnlySpan<Operand> args)
    {
        switch (op)
        {
            case ContentOperator.SetTextMatrix:
                run.State.TextMatrix = run.State.LineMatrix = args.ToMatrix();
                break;
            case ContentOperator.NextLine:
                MoveLine(0, -run.State.Leading);
                break;
            default:
                if (op == ContentOperator.MoveTextSetLeading) run.State.Leading = -args[1].Number;
                MoveLine(args[0].Number, args[1].Number);
                break;
        }
    }

    private void MoveLine(double x, double y) =>
        run.State.TextMatrix = run.State.LineMatrix = Matrix.Translation(x, y).Then(run.State.LineMatrix);

    private void Show(in ContentOperation operation)
    {
        var state = run.State;
        var operands = operation.Operands;
        switch (operation.Operator)
        {
            case ContentOperator.ShowText when operands is [.., { Kind: OperandKind.String } text]:
                ShowItems(new ReadOnlySpan<Operand>(in text));
                break;
            case ContentOperator.ShowTextAdjusted when operands is [.., { Kind: OperandKind.Array }]:
                ShowItems(operation.ArrayItems);
                break;
            // Viewers take a string for an array of one.
            case ContentOperator.ShowTextAdjusted when operands is [.., { Kind: OperandKind.String } text]:
                ShowItems(new ReadOnlySpan<Operand>(in text));
                break;
            case ContentOperator.NextLineShow when operands is [.., { Kind: OperandKind.String } text]:
                MoveLine(0, -state.Leading);
                ShowItems(new ReadOnlySpan<Operand>(in text));
                break;
            case ContentOperator.NextLineShowSpaced when operands is [.., { Kind: OperandKind.Number } word, { Kind: OperandKind.Number } character, { Kind: OperandKind.String } text]:
                (state.WordSpacing, state.CharSpacing) = (word.Number, character.Number);
                MoveLine(0, -state.Leading);
                ShowItems(new ReadOnlySpan<Operand>(in text));
                break;
        }
    }

    private void ShowItems(ReadOnlySpan<Operand> items)
    {
        var state = run.State;
        var first = _placer.Count;
        _placer.Begin(state);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Kind == OperandKind.String) _placer.Show(items[i].String.Span, i);
            else if (items[i].Kind == OperandKind.Number) _placer.Adjust(items[i].Number);
        }

        var glyphs = _placer.From(first);
        run.Charge(glyphs.Length / GlyphsPerStep);
        if (state.RenderMode >= 4) _clip.Add(glyphs);
        visitor.ShowGlyphs(run.Context, glyphs);
        _placer.Finish(state);
        if (state.RenderMode is 0 or 2 or 4 or 6) run.OfferPattern(stroke: false);
        if (state.RenderMode is 1 or 2 or 5 or 6) run.OfferPattern(stroke: true);
        if (state.Font is Type3Font font && glyphs.Length > 0 && visitor.EnterGlyphs(run.Context, font)) RunProcedures(font, first);
        _placer.TrimTo(first);
    }

    private void RunProcedures(Type3Font font, int first)
    {
        var end = _placer.Count;
        var resources = font.Resources ?? run.Context.Scope.Resources;
        for (var i = first; i < end; i++)
        {
            // Read by index: a procedure may itself show text and so move the buffer.
            var glyph = _placer[i];
            if (font.Procedure(glyph.Glyph.Code) is not { } procedure || !run.MayNest(procedure)) continue;
            run.Nest(ScopeKind.Type3Glyph, procedure, resources, font.FontMatrix.Then(glyph.Origin));
        }
    }
}
