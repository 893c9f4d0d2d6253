using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Redaction.Content;
using Lakwerk.Redaction.Structure;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>
/// Paints a box over each marked area, black with its label in white or white with both in black, upright as the page is
/// shown. A label that would be too small to read inside stands in the margin beside the box.
/// </summary>
/// <param name="session">What the pages share.</param>
/// <param name="page">The page.</param>
/// <param name="tags">For each marked area its place in the structure; null when the file has none.</param>
/// <param name="content">The numbering of the page's content; null when the file has no structure.</param>
/// <param name="margin">Finds places for labels that do not fit their boxes.</param>
internal sealed class BoxPainter(RewriteSession session, PdfPage page, IReadOnlyList<BoxTag>? tags, TaggedContent? content, MarginPlaces margin)
{
    private const double LargestText = 10;
    private const double SmallestText = 4.5;
    private const double MarginText = 6;
    private const double Padding = 1;
    private const double Border = 0.5;
    private const double SameArea = 0.5;
    private const double Black = 0;
    private const double White = 1;
    private readonly bool _isWhite = session.Options.Box == BoxColor.White;

    /// <summary>Paints the boxes and labels of a page.</summary>
    public void Paint(IReadOnlyList<PlacedBox> boxes, ContentWriter output, ResourceNames resources)
    {
        output.Operator("q"u8);
        Colours(output);
        if (tags is null) Boxes(boxes, output);
        else TaggedBoxes(boxes, output);
        Labels(boxes, output, resources);
        output.Operator("Q"u8);
    }

    private void Colours(ContentWriter output)
    {
        output.Number(_isWhite ? White : Black).Operator("g"u8);
        if (!_isWhite) return;
        output.Number(Black).Operator("G"u8);
        output.Number(Border).Operator("w"u8);
    }

    private void Fill(ContentWriter output) => output.Operator(_isWhite ? "B"u8 : "f"u8);

    private void Boxes(IReadOnlyList<PlacedBox> boxes, ContentWriter output)
    {
        foreach (var box in boxes) Outline(output, box.Frame);
        Fill(output);
    }

    private void TaggedBoxes(IReadOnlyList<PlacedBox> boxes, ContentWriter output)
    {
        foreach (var box in boxes)
        {
            BeginTag(box.Area, output);
            Outline(output, box.Frame);
            Fill(output);
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

    /// <summary>
    /// Boxes that overlap and say the same are one box to the eye: the largest carries the label. So are boxes that lie on
    /// each other: the largest carries the labels of all, joined.
    /// </summary>
    private void Labels(IReadOnlyList<PlacedBox> boxes, ContentWriter output, ResourceNames resources)
    {
        var written = new List<(PlacedBox Box, List<string> Labels)>();
        foreach (var box in boxes.OrderByDescending(box => box.Bounds.Area))
        {
            if (box.Label.Length == 0) continue;
            if (written.Find(other => IsOne(other.Box, other.Labels, box)) is not (_, { } labels)) written.Add((box, [box.Label]));
            else if (!labels.Contains(box.Label)) labels.Add(box.Label);
        }

        foreach (var (box, labels) in written) Label(OpenFont.Encode(string.Join(" + ", labels)), box, output, resources);
    }

    private static bool IsOne(in PlacedBox larger, List<string> labels, in PlacedBox box)
    {
        var shared = larger.Bounds.Intersect(box.Bounds);
        return !shared.IsEmpty && (labels.Contains(box.Label) || shared.Area > SameArea * box.Bounds.Area);
    }

    private static void Outline(ContentWriter output, ShownFrame frame)
    {
        if (frame.IsUpright)
        {
            Rectangle(output, frame.Bounds);
            return;
        }

        var (a, b, c, d) = frame.Corners;
        output.Number(a.X).Number(a.Y).Operator("m"u8);
        foreach (var corner in (Point[])[b, c, d]) output.Number(corner.X).Number(corner.Y).Operator("l"u8);
        output.Operator("h"u8);
    }

    private static void Rectangle(ContentWriter output, Box box) =>
        output.Number(box.Left).Number(box.Bottom).Number(box.Width).Number(box.Height).Operator("re"u8);

    private void Label(byte[] codes, in PlacedBox box, ContentWriter output, ResourceNames resources)
    {
        var visible = box.Bounds.Intersect(page.CropBox);
        var shown = box.Frame.IsUpright ? ShownFrame.Of(visible, page.Rotate) : box.Frame;
        var width = session.Labels.Width(codes);
        var size = TextSize(shown, width);
        // In a narrow box over text that runs upwards the label does so too.
        if (size < SmallestText && shown.Height > shown.Width && TextSize(shown.Turned, width) is var turned and >= SmallestText) (shown, size) = (shown.Turned, turned);
        var place = size >= SmallestText || visible.IsEmpty ? null : margin.Find(codes, shown.Centre, width * MarginText + 4 * Padding, MarginText * OpenFont.CapHeight + 2 * Padding);
        if (size < SmallestText && place is null) return;
        BeginTag(box.Area, output);
        if (place is { } chip) Chip(chip.Bounds, output);
        Text(codes, place ?? shown, place is null ? size : MarginText, width, output, resources);
        EndTag(output);
    }

    private static double TextSize(ShownFrame frame, double width) =>
        Math.Min(LargestText, Math.Min((frame.Width - 2 * Padding) / width, (frame.Height - Padding) / OpenFont.CapHeight));

    private void Chip(Box place, ContentWriter output)
    {
        Colours(output);
        Rectangle(output, place);
        Fill(output);
    }

    private void Text(byte[] codes, ShownFrame frame, double size, double width, ContentWriter output, ResourceNames resources)
    {
        var use = session.FontUses.Of(session.Labels.Font);
        foreach (var code in codes) use.Add(code);
        var x = (frame.Width - width * size) / 2;
        var y = (frame.Height - OpenFont.CapHeight * size) / 2;
        output.Operator("BT"u8);
        output.Number(_isWhite ? Black : White).Operator("g"u8);
        output.Name(resources.NameOf("Font", use.Use())).Number(Math.Round(size, 2)).Operator("Tf"u8);
        output.Matrix(Matrix.Translation(x, y).Then(frame.ToUser)).Operator("Tm"u8);
        output.String(codes).Operator("Tj"u8);
        output.Operator("ET"u8);
    }
}
