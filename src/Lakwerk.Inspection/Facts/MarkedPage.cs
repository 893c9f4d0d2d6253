using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>The marks of one page.</summary>
internal sealed class MarkedPage
{
    // A glyph whose centre lies on the very edge belongs to neither side.
    private const double Edge = 0.01;

    public MarkedPage(IEnumerable<InspectionMark> marks, Box page)
    {
        var list = marks.ToArray();
        IsWhole = Array.Exists(list, mark => mark.Whole);
        // The largest first: where boxes overlap, what is found belongs to the one that carries the label.
        Boxes = IsWhole ? [page] : [.. list.SelectMany(mark => mark.Boxes).OrderByDescending(box => box.Area)];
        Labels = [.. list.Select(mark => TextForm.Squeeze(mark.Label)).Where(label => label.Length > 0).Distinct().OrderByDescending(label => label.Length)];
    }

    public bool IsWhole { get; }

    public IReadOnlyList<Box> Boxes { get; }

    /// <summary>What may be printed in the boxes, squeezed, longest first.</summary>
    public IReadOnlyList<string> Labels { get; }

    public bool Holds(Point point) => IndexOf(point) >= 0;

    public int IndexOf(Point point)
    {
        for (var i = 0; i < Boxes.Count; i++)
            if (Boxes[i].Inflate(-Math.Min(Edge, Math.Min(Boxes[i].Width, Boxes[i].Height) / 4)).Contains(point.X, point.Y)) return i;
        return -1;
    }

    public bool Touches(Box box) => Boxes.Any(mark => mark.Overlaps(box));

    /// <summary>True when a text is nothing but labels, cut short or joined by plus signs as the redactor prints them.</summary>
    public bool IsLabel(string text)
    {
        var rest = TextForm.Squeeze(text);
        foreach (var label in Labels) rest = rest.Replace(label, "", StringComparison.Ordinal);
        rest = rest.Trim('+', '…', ';', ',');
        return rest.Length == 0 || Labels.Any(label => label.StartsWith(rest, StringComparison.Ordinal));
    }
}
