using Lakwerk.Text;

namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>One line of a letter, "Mevrouw Kortenaar belde", whose name is under a mark; and what a redactor makes of it.</summary>
internal static class Letter
{
    public const string Secret = "Kortenaar";

    /// <summary>The original page.</summary>
    public const string Before =
        "BT /F1 12 Tf 1 0 0 1 72 700 Tm (Mevrouw) Tj 1 0 0 1 130 700 Tm (Kortenaar) Tj 1 0 0 1 200 700 Tm (belde) Tj ET";

    /// <summary>The line without the name.</summary>
    public const string Rest = "BT /F1 12 Tf 1 0 0 1 72 700 Tm (Mevrouw) Tj 1 0 0 1 203 700 Tm (belde) Tj ET";

    /// <summary>The box with its label.</summary>
    public const string BlackBox = " 0 g 126 694 64 20 re f 1 g BT /F1 6 Tf 1 0 0 1 132 700 Tm (5.1.2e) Tj ET 0 g ";

    /// <summary>The page as it should be.</summary>
    public const string After = Rest + BlackBox;

    public static readonly InspectionMark Mark = new(1, [new Box(129, 696, 184, 712)], Label: "5.1.2e");

    public static PdfSketch Original => new(Before);

    public static PdfSketch Result => new(After);

    /// <summary>A result beside the original of the letter.</summary>
    public static Scene Compared(PdfSketch result) => Scene.Compared(result, Original, Mark);

    public static Scene Clean() => Compared(Result);
}
