using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>Paints the boxes over what was removed.</summary>
internal static class BoxPainter
{
    /// <summary>Paints one box for each marked area; with <see cref="WidthPolicy.Snap"/> its edges lie on the grid.</summary>
    public static void Paint(PageMarks marks, RedactionOptions options, ContentWriter output)
    {
        output.Operator("q"u8);
        output.Number(0).Operator("g"u8);
        foreach (var (box, _) in marks.Areas)
        {
            var painted = options.Width == WidthPolicy.Snap ? OnGrid(box) : box;
            output.Number(painted.Left).Number(painted.Bottom).Number(painted.Width).Number(painted.Height).Operator("re"u8);
        }

        output.Operator("f"u8);
        output.Operator("Q"u8);
    }

    private static Box OnGrid(Box box) => box with
    {
        Left = Math.Floor(box.Left / SnappedLine.Step) * SnappedLine.Step,
        Right = Math.Ceiling(box.Right / SnappedLine.Step) * SnappedLine.Step,
    };
}
