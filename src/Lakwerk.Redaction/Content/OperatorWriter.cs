using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes each operator after it has taken its effect, in one notation, with the resources' new names.</summary>
internal sealed class OperatorWriter
{
    private static readonly HashSet<string> RenderingIntents = ["AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"];

    private readonly ContentRewriter _rewriter;
    private readonly PatternWriter _patterns;
    private readonly PathPainter _painter;

    public OperatorWriter(ContentRewriter rewriter)
    {
        _rewriter = rewriter;
        _patterns = new PatternWriter(rewriter);
        _painter = new PathPainter(rewriter, _patterns);
    }

    private ScopeFrame Frame => _rewriter.Frame;

    public void Write(ContentContext context, in ContentOperation operation)
    {
        switch (operation.Operator)
        {
            case ContentOperator.SaveState: Save(); break;
            case ContentOperator.RestoreState: Restore(); break;
            case ContentOperator.SetDash: Dash(operation); break;
            case ContentOperator.SetRenderingIntent: RenderingIntent(operation); break;
            case ContentOperator.SetExtGState: GraphicsState(operation); break;
            case ContentOperator.MoveTo or ContentOperator.LineTo or ContentOperator.CurveTo or ContentOperator.CurveToV
                or ContentOperator.CurveToY or ContentOperator.ClosePath or ContentOperator.Rectangle:
                Construct(context, operation); break;
            case ContentOperator.Stroke or ContentOperator.CloseStroke or ContentOperator.Fill or ContentOperator.FillObsolete
                or ContentOperator.FillEvenOdd or ContentOperator.FillStroke or ContentOperator.FillStrokeEvenOdd
                or ContentOperator.CloseFillStroke or ContentOperator.CloseFillStrokeEvenOdd or ContentOperator.EndPath:
                _painter.Paint(context, operation); break;
            case ContentOperator.Clip or ContentOperator.ClipEvenOdd: Frame.Path.Clip(operation.Operator == ContentOperator.ClipEvenOdd); break;
            case ContentOperator.SetFillColorSpace or ContentOperator.SetStrokeColorSpace: ColorSpace(operation); break;
            case ContentOperator.SetFillColor or ContentOperator.SetFillColorN or ContentOperator.SetStrokeColor
                or ContentOperator.SetStrokeColorN:
                Color(operation); break;
            case ContentOperator.Shade: Shade(context, operation); break;
            case ContentOperator.DrawObject: Draw(context); break;
            case ContentOperator.InlineImage: DrawInline(context, operation); break;
            case ContentOperator.BeginMarkedContent or ContentOperator.BeginMarkedContentProperties: BeginSequence(context); break;
            case ContentOperator.EndMarkedContent: Frame.Sequences.End(); break;
            case ContentOperator.BeginText or ContentOperator.EndText or ContentOperator.MoveText or ContentOperator.MoveTextSetLeading
                or ContentOperator.SetTextMatrix or ContentOperator.NextLine:
                Position(context, operation); break;
            case ContentOperator.ShowText or ContentOperator.ShowTextAdjusted or ContentOperator.NextLineShow
                or ContentOperator.NextLineShowSpaced:
                Show(context, operation); break;
            case ContentOperator.SetFont: RememberFont(context, operation); break;
            default: Numbers(operation); break;
        }
    }

    private void Save()
    {
        Frame.SaveState();
        Frame.Text.Save();
        Frame.Patterns.Save();
    }

    private void Restore()
    {
        if (!Frame.RestoreState()) return;
        Frame.Text.Restore();
        Frame.Patterns.Restore();
    }

    private void Numbers(in ContentOperation operation)
    {
        var count = Operands.NumbersFor(operation.Operator);
        if (count == 0 || !Operands.TryTake(operation, count, out var numbers)) return;
        if (operation.Operator is ContentOperator.SetFillGray or ContentOperator.SetFillRgb or ContentOperator.SetFillCmyk) Frame.Patterns.Drop(stroke: false);
        if (operation.Operator is ContentOperator.SetStrokeGray or ContentOperator.SetStrokeRgb or ContentOperator.SetStrokeCmyk) Frame.Patterns.Drop(stroke: true);
        foreach (var number in numbers) Frame.Output.Number(number.Number);
        Frame.Output.Operator(operation.Keyword);
    }

    private void Dash(in ContentOperation operation)
    {
        Frame.Output.Raw("["u8);
        foreach (var item in operation.ArrayItems)
            if (item.Kind == OperandKind.Number) Frame.Output.Number(item.Number);
        Frame.Output.Bytes.Add((byte)']');
        Frame.Output.Number(operation.Operands.Length > 1 ? operation.Operands[^1].Number : 0).Operator("d"u8);
    }

    private void RenderingIntent(in ContentOperation operation)
    {
        if (operation[0].Name is { } intent && RenderingIntents.Contains(intent)) Frame.Output.Name(intent).Operator("ri"u8);
    }

    private void GraphicsState(in ContentOperation operation)
    {
        if (operation[0].Name is not { } oldName) return;
        string? name;
        if (Frame.SoftMaskGroup is { } group && Frame.Raw("ExtGState", oldName).Resolve() is PdfDictionary source)
            name = Frame.Resources.NameOf("ExtGState", _rewriter.Session.Copier.GraphicsStateWithMask(source, group));
        else
            name = Frame.Named("ExtGState", oldName, _rewriter.Session.Copier.GraphicsState);
        Frame.SoftMaskGroup = null;
        if (name is not null) Frame.Output.Name(name).Operator("gs"u8);
    }

    private void Construct(ContentContext context, in ContentOperation operation)
    {
        var count = Operands.NumbersFor(operation.Operator);
        if (Operands.TryTake(operation, count, out var numbers)) Frame.Path.Add(operation, numbers, context.State.Ctm);
    }

    private void ColorSpace(in ContentOperation operation)
    {
        if (operation[0].Name is not { } oldName) return;
        Frame.Patterns.Drop(operation.Operator == ContentOperator.SetStrokeColorSpace);
        var name = Frame.NameOf("ColorSpace", oldName, () =>
        {
            var raw = Frame.Raw("ColorSpace", oldName);
            return _rewriter.Session.Copier.ColorSpace(raw is PdfNull ? new PdfName(oldName) : raw) switch
            {
                PdfName device => device.Value,
                { } copy => Frame.Resources.NameOf("ColorSpace", copy),
                null => null,
            };
        });
        if (name is not null) Frame.Output.Name(name).Operator(operation.Keyword);
    }

    private void Color(in ContentOperation operation)
    {
        var stroke = operation.Operator is ContentOperator.SetStrokeColor or ContentOperator.SetStrokeColorN;
        Frame.Patterns.Drop(stroke);
        if (operation.Operands.Length > 0 && operation.Operands[^1].Name is { } pattern)
        {
            Frame.Patterns.Hold(stroke, new HeldPattern(pattern, Components(operation)));
            return;
        }

        foreach (var component in Components(operation)) Frame.Output.Number(component);
        Frame.Output.Operator(operation.Keyword);
    }

    private static List<double> Components(in ContentOperation operation)
    {
        var components = new List<double>(operation.Operands.Length);
        foreach (var operand in operation.Operands)
            if (operand.Kind == OperandKind.Number) components.Add(operand.Number);
        return components;
    }

    private void Shade(ContentContext context, in ContentOperation operation)
    {
        if (Frame.ShadingAround is { } areas && operation[0].Name is { } oldName && ShadingName(oldName) is { } name) Shade(context, name, areas);
        Frame.ShadingAround = null;
        Frame.ShadingCut = null;
    }

    // What is left of a mesh depends on where it is painted: it has a name of its own for each time.
    private string? ShadingName(string oldName)
    {
        var copier = _rewriter.Session.Copier;
        if (Frame.ShadingCut is not { } cut) return Frame.Named("Shading", oldName, copier.Shading);
        return copier.Shading(cut) is { } copy ? Frame.Resources.NameOf("Shading", copy) : null;
    }

    /// <summary>A shading fills the whole clip: what a mark covers is taken out of the clip.</summary>
    private void Shade(ContentContext context, string name, IReadOnlyList<Box> areas)
    {
        if (areas.Count > 0)
        {
            if (!context.State.Ctm.TryInvert(out var toCurrent)) return;
            Frame.Output.Operator("q"u8);
            ClipAround.Write(Frame.Output, areas, context.State.ClipBounds, toCurrent);
        }

        Frame.Output.Name(name).Operator("sh"u8);
        if (areas.Count > 0) Frame.Output.Operator("Q"u8);
    }

    private void Draw(ContentContext context)
    {
        if (Frame.Drawn is not { } name) return;
        _patterns.Write(context, fill: true, stroke: true, Frame.DrawnBounds);
        Frame.Text.ResetParameters();
        Frame.Output.Name(name).Operator("Do"u8);
        Frame.Drawn = null;
    }

    private void DrawInline(ContentContext context, in ContentOperation operation)
    {
        if (Frame.InlinePasses && operation.InlineImage is { } image)
        {
            _patterns.Write(context, fill: true, stroke: false, Frame.DrawnBounds);
            InlineImageWriter.Write(_rewriter.Session, Frame, image);
        }
        else
        {
            Draw(context);
        }

        Frame.InlinePasses = false;
    }

    private void BeginSequence(ContentContext context)
    {
        var sequence = context.MarkedContent[^1];
        var replacement = context.IsVisible ? Replacement(sequence.Properties) : null;
        // Inside a text object a sequence must lie wholly inside it.
        if (context.IsInText && Frame.Sequences.Writes(sequence, replacement)) Frame.Text.Open();
        Frame.Sequences.Begin(sequence, replacement);
    }

    private PdfString? Replacement(PdfDictionary? properties) =>
        properties?["ActualText"] is PdfString text && !_rewriter.Session.IsTold(text.ToText()) ? text : null;

    private void Position(ContentContext context, in ContentOperation operation)
    {
        var text = Frame.Text;
        switch (operation.Operator)
        {
            case ContentOperator.BeginText: text.Begin(); break;
            case ContentOperator.EndText: text.End(); break;
            case ContentOperator.NextLine: text.Move(TextPosition.Move(0, -context.State.Leading)); break;
            case ContentOperator.SetTextMatrix: text.Move(TextPosition.Set(context.State.LineMatrix)); break;
            default:
                if (Operands.TryTake(operation, 2, out var shift)) text.Move(TextPosition.Move(shift[0].Number, shift[1].Number));
                break;
        }
    }

    private void Show(ContentContext context, in ContentOperation operation)
    {
        if (operation.Operator is ContentOperator.NextLineShow or ContentOperator.NextLineShowSpaced)
            Frame.Text.Move(TextPosition.Move(0, -context.State.Leading));
        var shown = Frame.Shown;
        var state = context.State;
        if (shown.IsFresh && state.RenderMode >= 4 && state.Font is not Type3Font) Frame.Text.Clip(shown);
        if (!shown.IsFresh || !context.IsVisible || state.Font is null || shown.RemovedCount == shown.Glyphs.Length) Frame.Text.Skip();
        else WriteLeft(context, operation, shown, _rewriter.Session.FontUses.Of(state.Font));
        shown.Spend();
    }

    private void WriteLeft(ContentContext context, in ContentOperation operation, ShownText shown, FontUse use)
    {
        var state = context.State;
        _patterns.Write(context, state.RenderMode is 0 or 2 or 4 or 6, state.RenderMode is 1 or 2 or 5 or 6, shown.Bounds);
        var font = Frame.Resources.NameOf("Font", use.Use());
        use.Shows(shown);
        if (shown.Line is not null) Frame.Strings.WriteRestOnLine(operation, state, new ShownFont(font, use.Numbers), shown);
        else if (shown.RemovedCount > 0) Frame.Strings.WriteRestInPlace(operation, state, new ShownFont(font, use.Numbers), shown);
        else Frame.Strings.WriteWhole(operation, state, new ShownFont(font, use.Numbers), shown);
    }

    private void RememberFont(ContentContext context, in ContentOperation operation)
    {
        if (context.State.Font is { } font && operation[0].Name is { } name) _rewriter.Session.FontUses.Found(font, Frame.Raw("Font", name));
    }
}
