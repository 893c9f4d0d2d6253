using System.Runtime.InteropServices;
using Lakwerk.Text;

namespace Lakwerk.Reading.Sources;

/// <summary>
/// Marks the lines of a page above which more white stands than between most of its lines: paged text has no empty lines, and
/// paragraphs and headings begin there.
/// </summary>
internal static class LineGaps
{
    private const double Wider = 1.35;
    private const int FewestLines = 6;

    public static void Mark(TextPage page, int offset, List<SourceLine> lines, int first)
    {
        var places = new List<(int Index, double Bottom)>();
        for (var i = first; i < lines.Count; i++)
            if (lines[i].Length > 0 && page.BoxesOf(lines[i].Start - offset, lines[i].Length) is { Count: > 0 } boxes) places.Add((i, boxes[0].Bottom));
        if (places.Count < FewestLines) return;
        var steps = new List<double>();
        for (var i = 1; i < places.Count; i++)
            if (places[i - 1].Bottom - places[i].Bottom is > 0 and var step) steps.Add(step);
        if (steps.Count < FewestLines) return;
        steps.Sort();
        var usual = steps[steps.Count / 2];
        var span = CollectionsMarshal.AsSpan(lines);
        for (var i = 1; i < places.Count; i++)
            if (places[i - 1].Bottom - places[i].Bottom > Wider * usual) span[places[i].Index] = span[places[i].Index] with { AfterGap = true };
    }
}
