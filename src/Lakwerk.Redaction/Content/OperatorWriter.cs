using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes each operator after it has taken its effect, in one notation, with the resources' new names.</summary>
internal sealed class OperatorWriter(ContentRewriter rewriter)
{
    private static readonly HashSet<string> RenderingIntents = ["AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"];

    private ScopeFrame Frame => rewriter.Frame;

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
                Paint(context, operation); break;
            case ContentOperator.Clip or ContentOperator.ClipEvenOdd: Frame.Path.Clip(operation.Operator == ContentOperator.ClipEvenOdd); break;
            case ContentOperator.SetFillColorSpace or ContentOperator.SetStrokeColorSpace: ColorSpace(operation); break;
            case ContentOperator.SetFillColor or ContentOperator.SetFillColorN or ContentOperator.SetStrokeColor
                or ContentOperator.SetStrokeColorN:
                Color(operation); break;
            case ContentOperator.Shade: Shade(operation); break;
            case ContentOperator.DrawObject: Draw(); break;
            case ContentOperator.InlineImage: DrawInline(operation); break;
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
        Frame.Output.Operator("q"u8);
        Frame.OpenStates++;
        Frame.Text.Save();
        Frame.Patterns.Save();
    }

    private void Restore()
    {
        if (Frame.OpenStates == 0) return;
        Frame.Output.Operator("Q"u8);
        Frame.OpenStates--;
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
        if (Frame.SoftMaskGroup is { } group && Raw("ExtGState", oldName).Resolve() is PdfDictionary source)
            name = Frame.Resources.NameOf("ExtGState", rewriter.Session.Copier.GraphicsStateWithMask(source, group));
        else
            name = Named("ExtGState", oldName, rewriter.Session.Copier.GraphicsState);
        Frame.SoftMaskGroup = null;
        if (name is not null) Frame.Output.Name(name).Operator("gs"u8);
    }

    private void Construct(ContentContext context, in ContentOperation operation)
    {
        var count = Operands.NumbersFor(operation.Operator);
        if (Operands.TryTake(operation, count, out var numbers)) Frame.Path.Add(operation, numbers, context.State.Ctm);
    }

    private void Paint(ContentContext context, in ContentOperation operation)
    {
        var painted = Frame.Painted;
        Frame.Painted = default;
        if (Frame.Path.IsEmpty || !context.IsVisible || operation.Operator == ContentOperator.EndPath) Frame.Path.WriteClipOnly();
        else if (rewriter.Marks.Overlaps(painted.Painted) && UsesTiling(context, painted.Paint)) DropTiled(painted);
        else PaintLeft(operation, painted);
    }

    private void PaintLeft(in ContentOperation operation, in PaintedPath painted)
    {
        WritePatterns(painted.Paint.Fill, painted.Paint.Stroke);
        if (rewriter.Marks.Overlaps(painted.Painted) || rewriter.Marks.OwnsRule(painted.Painted)) PaintOutside(operation, painted);
        else Frame.Path.Write(PaintKeyword(operation));
    }

    private static ReadOnlySpan<byte> PaintKeyword(in ContentOperation operation) =>
        operation.Operator == ContentOperator.FillObsolete ? "f"u8 : operation.Keyword;

    private static bool UsesTiling(ContentContext context, PathPaint paint) =>
        (paint.Fill && context.State.Fill.Pattern is PdfStream) || (paint.Stroke && context.State.Stroke.Pattern is PdfStream);

    /// <summary>A tiling pattern can write anything anywhere in the area that it fills.</summary>
    private void DropTiled(in PaintedPath painted)
    {
        foreach (var mark in rewriter.Marks.Touching(painted.Painted)) rewriter.Session.Report.Of(mark).Paths++;
        rewriter.Session.Report.Warn(rewriter.Page, "An area filled with a tiling pattern touches a mark and was removed as a whole.", painted.Painted);
        Frame.Path.WriteClipOnly();
    }

    private void PaintOutside(in ContentOperation operation, in PaintedPath painted)
    {
        var margin = Math.Max(0, Math.Max(painted.Outline.Left - painted.Painted.Left, painted.Painted.Right - painted.Outline.Right));
        var (removed, touching) = Frame.Path.WriteOutside(PaintKeyword(operation), rewriter.Marks, margin);
        if (removed > 0)
            foreach (var mark in rewriter.Marks.Touching(painted.Painted)) rewriter.Session.Report.Of(mark).Paths += removed;
        // An upright rectangle (a background, a cell, a rule) tells nothing of what it lies under.
        if (!painted.IsBox && touching)
            rewriter.Session.Report.Warn(rewriter.Page, "A drawing lies partly under a mark and was left where the mark does not cover it wholly.", painted.Painted);
    }

    private void ColorSpace(in ContentOperation operation)
    {
        if (operation[0].Name is not { } oldName) return;
        Frame.Patterns.Drop(operation.Operator == ContentOperator.SetStrokeColorSpace);
        var name = Frame.NameOf("ColorSpace", oldName, () =>
        {
            var raw = Raw("ColorSpace", oldName);
            return rewriter.Session.Copier.ColorSpace(raw is PdfNull ? new PdfName(oldName) : raw) switch
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

    /// <summary>Writes the patterns that are about to paint.</summary>
    private void WritePatterns(bool fill, bool stroke)
    {
        if (fill) WritePattern(Frame.Patterns.Take(stroke: false), "scn"u8);
        if (stroke) WritePattern(Frame.Patterns.Take(stroke: true), "SCN"u8);
    }

    private void WritePattern(HeldPattern? held, ReadOnlySpan<byte> keyword)
    {
        if (held is null || Named("Pattern", held.Name, rewriter.Session.Copier.Pattern) is not { } name) return;
        foreach (var component in held.Components) Frame.Output.Number(component);
        Frame.Output.Name(name).Operator(keyword);
    }

    private void Shade(in ContentOperation operation)
    {
        if (Frame.ShadingPasses && operation[0].Name is { } oldName && Named("Shading", oldName, rewriter.Session.Copier.Shading) is { } name)
            Frame.Output.Name(name).Operator("sh"u8);
        Frame.ShadingPasses = false;
    }

    private void Draw()
    {
        if (Frame.Drawn is not { } name) return;
        WritePatterns(fill: true, stroke: true);
        Frame.Text.ResetParameters();
        Frame.Output.Name(name).Operator("Do"u8);
        Frame.Drawn = null;
    }

    private void DrawInline(in ContentOperation operation)
    {
        if (Frame.InlinePasses && operation.InlineImage is { } image)
        {
            WritePatterns(fill: true, stroke: false);
            InlineImageWriter.Write(rewriter.Session, Frame, image);
        }
        else
        {
            Draw();
        }

        Frame.InlinePasses = false;
    }

    private void BeginSequence(ContentContext context)
    {
        var sequence = context.MarkedContent[^1];
        // Inside a text object a sequence must lie wholly inside it.
        if (context.IsInText) Frame.Text.Open();
        Frame.Sequences.Begin(sequence, context.IsVisible ? Replacement(sequence.Properties) : null);
    }

    private PdfString? Replacement(PdfDictionary? properties) =>
        properties?["ActualText"] is PdfString text && !rewriter.Session.Removed.IsToldBy(text.ToText()) ? text : null;

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
        if (!shown.IsFresh || !context.IsVisible || state.Font is null || shown.RemovedCount == shown.Glyphs.Length) Frame.Text.Skip();
        else WriteLeft(operation, state, shown, rewriter.Session.FontUses.Of(state.Font));
        shown.Spend();
    }

    private void WriteLeft(in ContentOperation operation, GraphicsState state, ShownText shown, FontUse use)
    {
        WritePatterns(fill: state.RenderMode is 0 or 2 or 4 or 6, stroke: state.RenderMode is 1 or 2 or 5 or 6);
        var font = Frame.Resources.NameOf("Font", use.Use());
        use.Shows(shown);
        if (shown.IsSnapped) Frame.Strings.WriteRestOnGrid(operation, state, font, shown);
        else if (shown.RemovedCount > 0) Frame.Strings.WriteRestInPlace(operation, state, font, shown);
        else Frame.Strings.WriteWhole(operation, state, font, shown);
    }

    private void RememberFont(ContentContext context, in ContentOperation operation)
    {
        if (context.State.Font is { } font && operation[0].Name is { } name) rewriter.Session.FontUses.Found(font, Raw("Font", name));
    }

    private string? Named(string category, string oldName, Func<PdfObject, PdfObject?> copy) =>
        Frame.NameOf(category, oldName, () =>
            Raw(category, oldName) is var raw and not PdfNull && copy(raw) is { } target ? Frame.Resources.NameOf(category, target) : null);

    private PdfObject Raw(string category, string name) => Frame.Scope.Resources.Dictionary(category)?.Raw(name) ?? PdfNull.Instance;
}
