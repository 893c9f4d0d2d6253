using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Structure;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>
/// Paints a black box over each marked area, with its label in white inside, upright as the page is shown. A label that would
/// be too small to read inside stands in the margin beside the box.
/// </summary>
/// <param name="session">What the pages share.</param>
/// <param name="page">The page.</param>
/// <param name="tags">For each marked area its place in the structure; null when the file has none.</param>
/// <param name="content">The numbering of the page's content; null when the file has no structure.</param>
internal sealed class BoxPainter(RewriteSession session, PdfPage page, IReadOnlyList<BoxTag>? tags, TaggedContent? content)
{
    private const double LargestText = 10;
    private const double SmallestText = 4.5;
    private const double MarginText = 6;
    private const double Padding = 1;
    private const double LeastMargin = 0.25;
    private readonly HashSet<(string Label, int Row)> _margin = [];

    /// <summary>Paints the boxes and labels of a page.</summary>
    public void Paint(PageMarks marks, ContentWriter output, ResourceNames resources)
    {
        output.Operator("q"u8);
        output.Number(0).Operator("g"u8);
        if (tags is null) Boxes(marks, output);
        else TaggedBoxes(marks, output);
        Labels(marks, output, resources);
        output.Operator("Q"u8);
    }

    private void Boxes(PageMarks marks, ContentWriter output)
    {
        foreach (var (box, _) in marks.Areas) Rectangle(output, Edges(box));
        output.Operator("f"u8);
    }

    private void TaggedBoxes(PageMarks marks, ContentWriter output)
    {
        for (var i = 0; i < marks.Areas.Count; i++)
        {
            BeginTag(i, output);
            Rectangle(output, Edges(marks.Areas[i].Box));
            output.Operator("f"u8);
            EndTag(output);
        }
    }

    private void BeginTag(int area, ContentWriter output)
    {
        if (tags is not null) SequenceWriter.Open(output, StructureTypes.Figure, content!.Add(tags[area]));
    }

    private void EndTag(ContentWriter output)
    {
        if (tags is not null) output.Operator("EMC"u8);
    }

    /// <summary>Boxes that overlap and say the same are one box to the eye: the largest carries the label.</summary>
    private void Labels(PageMarks marks, ContentWriter output, ResourceNames resources)
    {
        var written = new List<(Box Box, string Label)>();
        foreach (var index in Enumerable.Range(0, marks.Areas.Count).OrderByDescending(index => marks.Areas[index].Box.Area))
        {
            var (box, mark) = marks.Areas[index];
            if (mark.Label.Length == 0 || written.Exists(other => other.Label == mark.Label && other.Box.Overlaps(box))) continue;
            written.Add((box, mark.Label));
            Label(OpenFont.Encode(mark.Label), Edges(box), index, output, resources);
        }
    }

    /// <summary>
    /// On the grid the ends of a box lie on whole points, a quarter of a point or more beyond the mark: a box that is as long
    /// as a word tells the word's length.
    /// </summary>
    private Box Edges(Box box) => session.Options.Width == WidthPolicy.Exact ? box : box with
    {
        Left = Math.Floor(box.Left - LeastMargin),
        Right = Math.Ceiling(box.Right + LeastMargin),
    };

    private static void Rectangle(ContentWriter output, Box box) =>
        output.Number(box.Left).Number(box.Bottom).Number(box.Width).Number(box.Height).Operator("re"u8);

    private void Label(byte[] codes, Box box, int area, ContentWriter output, ResourceNames resources)
    {
        var visible = box.Intersect(page.CropBox);
        var shown = ShownFrame.Of(visible, page.Rotate);
        var width = session.Labels.Width(codes);
        var size = Math.Min(LargestText, Math.Min((shown.Width - 2 * Padding) / width, (shown.Height - Padding) / OpenFont.CapHeight));
        var margin = size >= SmallestText || visible.IsEmpty ? null : MarginPlace(codes, shown, width);
        if (size < SmallestText && margin is null) return;
        BeginTag(area, output);
        if (margin is { } place) Chip(place.Bounds, output);
        Text(codes, margin ?? shown, margin is null ? size : MarginText, width, output, resources);
        EndTag(output);
    }

    private static void Chip(Box place, ContentWriter output)
    {
        output.Number(0).Operator("g"u8);
        Rectangle(output, place);
        output.Operator("f"u8);
    }

    /// <summary>Once for each label and line: a row of narrow boxes needs one label.</summary>
    private ShownFrame? MarginPlace(byte[] codes, ShownFrame box, double width)
    {
        var sheet = ShownFrame.Of(page.CropBox, page.Rotate);
        var (_, up) = sheet.Locate(box.Centre);
        var height = MarginText * OpenFont.CapHeight + 2 * Padding;
        var row = (int)Math.Round(up / height);
        if (!_margin.Add((Convert.ToHexString(codes), row))) return null;
        var chip = width * MarginText + 4 * Padding;
        var left = Math.Max(0, sheet.Width - chip - Padding * 2);
        return sheet.Part(left, Math.Clamp(up - height / 2, 0, Math.Max(0, sheet.Height - height)), chip, height);
    }

    private void Text(byte[] codes, ShownFrame frame, double size, double width, ContentWriter output, ResourceNames resources)
    {
        var use = session.FontUses.Of(session.Labels.Font);
        foreach (var code in codes) use.Add(code);
        var x = (frame.Width - width * size) / 2;
        var y = (frame.Height - OpenFont.CapHeight * size) / 2;
        output.Operator("BT"u8);
        output.Number(1).Operator("g"u8);
        output.Name(resources.NameOf("Font", use.Use())).Number(Math.Round(size, 2)).Operator("Tf"u8);
        output.Matrix(Matrix.Translation(x, y).Then(frame.ToUser)).Operator("Tm"u8);
        output.String(codes).Operator("Tj"u8);
        output.Operator("ET"u8);
    }
}
