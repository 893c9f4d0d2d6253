using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Boxes;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Lines;

/// <summary>Where removed text stood on a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Mark">The mark that removed it.</param>
/// <param name="First">Index of its first glyph on the line.</param>
/// <param name="Count">Number of its glyphs.</param>
internal sealed record Hole(TextLine Line, Mark Mark, int First, int Count)
{
    private bool _taken;

    /// <summary>Where the removed text began, in points along the line.</summary>
    public double From => Line.Glyphs[First].Along;

    /// <summary>Where it ended.</summary>
    public double To
    {
        get
        {
            var to = double.NegativeInfinity;
            foreach (ref readonly var glyph in Line.Glyphs.Slice(First, Count)) to = Math.Max(to, glyph.End);
            return to;
        }
    }

    /// <summary>The glyph behind it that moves with it; null when nothing follows but a column, or another removed text does.</summary>
    public LineGlyph? Next
    {
        get
        {
            var index = First + Count;
            if (index == Line.Glyphs.Length || Line.Glyphs[index] is not { IsRemoved: false } next) return null;
            return next.Along - To < SnapSetting.ColumnGapInEm * next.Em ? next : null;
        }
    }

    /// <summary>Where its box begins under a policy that gives it one.</summary>
    public double Place { get; set; } = double.NaN;

    /// <summary>The policy gives the hole a box of its own.</summary>
    public bool HasBox => !double.IsNaN(Place);

    /// <summary>How long that box is.</summary>
    public double Length { get; set; }

    /// <summary>The string that its first glyph belongs to.</summary>
    public LineRun Run => Line.RunOf(Line.Glyphs[First]);

    /// <summary>The area that the removed text took on the page.</summary>
    public Box Area => Frame(From, To - From).Bounds;

    /// <summary>The box in the direction of the line, once: two areas of a mark may share a removed text.</summary>
    public ShownFrame? TakeBox()
    {
        if (!HasBox || _taken) return null;
        _taken = true;
        return Frame(Place, Length);
    }

    private ShownFrame Frame(double along, double length)
    {
        const int decimals = 3;
        var run = Run;
        var frame = run.Frame;
        var offset = Math.Round(run.Offset + run.Low, decimals);
        var height = Math.Round(run.Cell, decimals);
        var corner = new Point(along * frame.X - offset * frame.Y, along * frame.Y + offset * frame.X);
        return new ShownFrame(length, height, new Matrix(frame.X, frame.Y, -frame.Y, frame.X, corner.X, corner.Y));
    }
}
