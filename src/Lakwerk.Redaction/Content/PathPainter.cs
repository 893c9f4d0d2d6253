using Lakwerk.Pdf.Content;

namespace Lakwerk.Redaction.Content;

/// <summary>Decides what becomes of a path when it is painted: written as it is, cut at the marks, or left out.</summary>
internal sealed class PathPainter(ContentRewriter rewriter, PatternWriter patterns)
{
    private ScopeFrame Frame => rewriter.Frame;

    /// <summary>Writes the held path under a painting operator, n included.</summary>
    public void Paint(ContentContext context, in ContentOperation operation)
    {
        var painted = Frame.Painted;
        Frame.Painted = default;
        if (Frame.Path.IsEmpty) return;
        var paint = painted.Paint with { Fill = painted.Paint.Fill && context.IsVisible, Stroke = painted.Paint.Stroke && context.IsVisible };
        if ((paint.Fill || paint.Stroke) && rewriter.IsHidden(context, painted.Painted, "drawing")) paint = paint with { Fill = false, Stroke = false };
        var paints = paint.Fill || paint.Stroke;
        if (!paints && Frame.Path.ClipOperator is null)
        {
            Frame.Path.Forget();
            return;
        }

        var marks = rewriter.Marks;
        var touched = rewriter.Session.Uses(Remedies.Paths) && (marks.Overlaps(painted.Painted) || (paints && OwnsAny(painted)));
        if (paints && !patterns.Write(context, paint.Fill, paint.Stroke, painted.Painted))
        {
            paint = paint with { Fill = false, Stroke = false };
            foreach (var mark in marks.Touching(painted.Painted)) rewriter.Session.Report.Of(mark).Paths++;
        }

        if (touched) Cut(context, operation, painted, paint);
        else Frame.Path.Write(paint.Fill || paint.Stroke ? Keyword(operation) : "n"u8);
    }

    private void Cut(ContentContext context, in ContentOperation operation, in PaintedPath painted, PathPaint paint)
    {
        if (operation.Operator is ContentOperator.CloseStroke or ContentOperator.CloseFillStroke or ContentOperator.CloseFillStrokeEvenOdd)
            Frame.Path.Close();
        var lost = new PathCutter(Frame.Path, Frame.Output).Write(paint, context.State, rewriter.Marks, painted.Painted, Margin(painted));
        if (lost == 0 || !(paint.Fill || paint.Stroke)) return;
        foreach (var mark in rewriter.Marks.Touching(painted.Painted)) rewriter.Session.Report.Of(mark).Paths += lost;
    }

    /// <summary>One path may hold the underlines of many words.</summary>
    private bool OwnsAny(in PaintedPath painted)
    {
        if (rewriter.Marks.IsEmpty) return false;
        for (var i = 0; i < Frame.Path.Count; i++)
            if (rewriter.Marks.OwnsRule(Frame.Path.BoundsOf(i).Inflate(Margin(painted)))) return true;
        return false;
    }

    /// <summary>How far the pen reaches beyond the outline.</summary>
    private static double Margin(in PaintedPath painted) =>
        Math.Max(0, Math.Max(painted.Outline.Left - painted.Painted.Left, painted.Painted.Right - painted.Outline.Right));

    private static ReadOnlySpan<byte> Keyword(in ContentOperation operation) =>
        operation.Operator == ContentOperator.FillObsolete ? "f"u8 : operation.Keyword;
}
