using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Marked content (ISO 32000-2, 14.6) and, with it, optional content in a content stream (8.11.3.2).</summary>
internal sealed class MarkedContentOperators(ContentRun run, ContentVisitor visitor)
{
    private const int MostOpen = 20_000;

    /// <summary>Runs BMC, BDC and EMC; marked-content points (MP, DP) have no effect.</summary>
    /// <exception cref="PdfException">More sequences are open than any page has a use for.</exception>
    public void Execute(in ContentOperation operation)
    {
        switch (operation.Operator)
        {
            case ContentOperator.BeginMarkedContent or ContentOperator.BeginMarkedContentProperties:
                Begin(operation);
                break;
            case ContentOperator.EndMarkedContent:
                var open = run.Context.MarkedContent;
                if (open.Count > 0 && open[^1].Scope == run.Context.Scope) End();
                break;
        }
    }

    /// <summary>Ends what a content stream left open.</summary>
    public void CloseTo(int count)
    {
        while (run.Context.MarkedContent.Count > count) End();
    }

    private void Begin(in ContentOperation operation)
    {
        if (run.Context.MarkedContent.Count == MostOpen)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"Page content opens more than {MostOpen} marked-content sequences at once.");
        var tag = operation[0].Name ?? "";
        var properties = operation.Operator == ContentOperator.BeginMarkedContent ? default : operation[1];
        var raw = properties.Kind switch
        {
            OperandKind.Dictionary => properties.Dictionary,
            OperandKind.Name => ContentResources.Raw(run.Context.Scope, "Properties", properties.Name),
            _ => null,
        };
        var isHidden = tag == "OC" && raw is not null && !run.Resources.OptionalContent.IsShown(raw);
        var dictionary = raw?.Resolve() as PdfDictionary;
        run.Context.Push(new MarkedContent(tag, dictionary, run.Context.Scope, isHidden));
        visitor.BeginMarkedContent(run.Context, tag, dictionary);
    }

    private void End()
    {
        visitor.EndMarkedContent(run.Context);
        run.Context.Pop();
    }
}
