using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>General graphics state (ISO 32000-2, 8.4.4), and what is drawn as a whole: forms, images, shadings.</summary>
internal sealed class ObjectOperators(ContentRun run, ContentVisitor visitor)
{
    private const int EntriesPerStep = 8;

    /// <summary>Runs cm, w, J, j, M, d, ri, i and gs.</summary>
    public void ExecuteState(in ContentOperation operation, ReadOnlySpan<Operand> args)
    {
        var state = run.State;
        switch (operation.Operator)
        {
            case ContentOperator.ConcatMatrix:
                state.Ctm = args.ToMatrix().Then(state.Ctm);
                break;
            case ContentOperator.SetLineWidth:
                state.LineWidth = args[0].Number;
                break;
            case ContentOperator.SetLineCap:
                state.LineCap = (int)args[0].Number;
                break;
            case ContentOperator.SetLineJoin:
                state.LineJoin = (int)args[0].Number;
                break;
            case ContentOperator.SetMiterLimit:
                state.MiterLimit = args[0].Number;
                break;
            case ContentOperator.SetDash:
                SetDash(state, operation);
                break;
            case ContentOperator.SetExtGState when operation.Operands is [.., { Kind: OperandKind.Name } name]:
                SetExtGState(name.Name!);
                break;
        }
    }

    /// <summary>Runs Do, BI and sh.</summary>
    public void Draw(in ContentOperation operation)
    {
        switch (operation.Operator)
        {
            case ContentOperator.InlineImage when operation.InlineImage is { } image:
                visitor.DrawInlineImage(run.Context, image, run.State.Ctm);
                OfferStencilPattern(image.Dictionary);
                break;
            case ContentOperator.DrawObject when operation.Operands is [.., { Kind: OperandKind.Name } name]:
                DrawObject(name.Name!);
                break;
            case ContentOperator.Shade when operation.Operands is [.., { Kind: OperandKind.Name } name]:
                Shade(name.Name!);
                break;
        }
    }

    private static void SetDash(GraphicsState state, in ContentOperation operation)
    {
        if (operation.Operands is not [.., { Kind: OperandKind.Array }, { Kind: OperandKind.Number } phase]) return;
        var lengths = new double[operation.ArrayItems.Length];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = operation.ArrayItems[i].Number;
        state.Dash = lengths;
        state.DashPhase = phase.Number;
    }

    private void SetExtGState(string name)
    {
        if (ContentResources.Raw(run.Context.Scope, "ExtGState", name)?.Resolve() is not PdfDictionary parameters)
        {
            run.Resources.Warn($"Page content asks for graphics state {name}, which the resources do not have.");
            return;
        }

        run.Charge(parameters.Count / EntriesPerStep);
        foreach (var (key, value) in parameters.Entries) Apply(key, value.Resolve());
    }

    private void Apply(string key, PdfObject value)
    {
        var state = run.State;
        switch (key, value)
        {
            case ("LW", PdfNumber number): state.LineWidth = number.Value; break;
            case ("LC", PdfNumber number): state.LineCap = number.AsInt; break;
            case ("LJ", PdfNumber number): state.LineJoin = number.AsInt; break;
            case ("ML", PdfNumber number): state.MiterLimit = number.Value; break;
            case ("CA", PdfNumber number): state.StrokeAlpha = Math.Clamp(number.Value, 0, 1); break;
            case ("ca", PdfNumber number): state.FillAlpha = Math.Clamp(number.Value, 0, 1); break;
            case ("BM", PdfName mode): state.BlendMode = mode.Value; break;
            case ("BM", PdfArray modes): state.BlendMode = (modes[0] as PdfName)?.Value ?? "Normal"; break;
            case ("D", PdfArray dash) when dash[0] is PdfArray lengths:
                state.Dash = lengths.Select(length => (length as PdfNumber)?.Value ?? 0).ToArray();
                state.DashPhase = dash.Number(1);
                break;
            case ("Font", PdfArray font) when font[0] is PdfDictionary dictionary:
                (state.Font, state.FontName, state.FontSize) = (run.Resources.Font(dictionary), null, font.Number(1));
                break;
            case ("SMask", PdfName): state.SoftMask = null; break;
            case ("SMask", PdfDictionary mask): SetSoftMask(mask); break;
        }
    }

    private void SetSoftMask(PdfDictionary mask)
    {
        run.State.SoftMask = mask;
        if (mask.Stream("G") is not { } group || !run.MayNest(group) || !visitor.EnterSoftMask(run.Context, mask)) return;
        run.RunForm(group, ScopeKind.SoftMaskGroup, run.State.Ctm);
    }

    private void DrawObject(string name)
    {
        if (ContentResources.Raw(run.Context.Scope, "XObject", name)?.Resolve() is not PdfStream stream)
        {
            run.Resources.Warn($"Page content draws {name}, which the resources do not have.");
            return;
        }

        switch (stream.Dictionary.Name("Subtype"))
        {
            case "Image":
                DrawImage(stream);
                break;
            case "Form":
                DrawForm(stream);
                break;
        }
    }

    private void DrawImage(PdfStream image)
    {
        run.Context.IsObjectHidden = !run.Resources.OptionalContent.IsShown(image.Dictionary.Raw("OC"));
        visitor.DrawImage(run.Context, image, run.State.Ctm);
        run.Context.IsObjectHidden = false;
        OfferStencilPattern(image.Dictionary);
    }

    /// <summary>A stencil mask is painted with the current colour, which may be a pattern.</summary>
    private void OfferStencilPattern(PdfDictionary image)
    {
        if (image.Boolean("ImageMask")) run.OfferPattern(stroke: false);
    }

    private void DrawForm(PdfStream form)
    {
        var toUser = DictionaryGeometry.Matrix(form.Dictionary, "Matrix").Then(run.State.Ctm);
        if (run.MayNest(form) && visitor.EnterForm(run.Context, form, toUser)) run.RunForm(form, ScopeKind.Form, run.State.Ctm);
    }

    private void Shade(string name)
    {
        var shading = ContentResources.Raw(run.Context.Scope, "Shading", name)?.Resolve();
        if (shading is PdfDictionary or PdfStream) visitor.PaintShading(run.Context, shading);
        else run.Resources.Warn($"Page content paints shading {name}, which the resources do not have.");
    }
}
