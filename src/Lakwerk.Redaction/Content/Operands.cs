using Lakwerk.Pdf.Content;

namespace Lakwerk.Redaction.Content;

/// <summary>How many numbers each operator takes; one with fewer does nothing, as in viewers, and is not written.</summary>
internal static class Operands
{
    public static int NumbersFor(ContentOperator op) => op switch
    {
        ContentOperator.ConcatMatrix or ContentOperator.CurveTo => 6,
        ContentOperator.CurveToV or ContentOperator.CurveToY or ContentOperator.Rectangle => 4,
        ContentOperator.MoveTo or ContentOperator.LineTo or ContentOperator.GlyphWidth => 2,
        ContentOperator.GlyphWidthBox => 6,
        ContentOperator.SetFillCmyk or ContentOperator.SetStrokeCmyk => 4,
        ContentOperator.SetFillRgb or ContentOperator.SetStrokeRgb => 3,
        ContentOperator.SetFillGray or ContentOperator.SetStrokeGray => 1,
        ContentOperator.SetLineWidth or ContentOperator.SetLineCap or ContentOperator.SetLineJoin => 1,
        ContentOperator.SetMiterLimit or ContentOperator.SetFlatness => 1,
        _ => 0,
    };

    /// <summary>The last <paramref name="count"/> operands, for too many are as common as too few.</summary>
    public static bool TryTake(in ContentOperation operation, int count, out ReadOnlySpan<Operand> numbers)
    {
        numbers = default;
        if (operation.Operands.Length < count) return false;
        numbers = operation.Operands[^count..];
        foreach (var operand in numbers)
            if (operand.Kind != OperandKind.Number) return false;
        return true;
    }
}
