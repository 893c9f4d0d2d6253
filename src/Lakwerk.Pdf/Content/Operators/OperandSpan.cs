using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>Reads operands in groups.</summary>
internal static class OperandSpan
{
    /// <summary>The first six numbers as a matrix.</summary>
    public static Matrix ToMatrix(this ReadOnlySpan<Operand> args) =>
        new(args[0].Number, args[1].Number, args[2].Number, args[3].Number, args[4].Number, args[5].Number);
}
