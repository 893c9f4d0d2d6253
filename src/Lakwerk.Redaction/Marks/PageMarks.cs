using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Lines;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Marks;

/// <summary>The marked areas of one page and the questions that removal asks of them, all in the page's user space.</summary>
internal sealed class PageMarks
{
    public static readonly PageMarks None = new([]);

    private readonly (Box Box, Mark Mark)[] _areas;
    private readonly Box _bounds;

    /// <param name="areas">Each marked box with the mark that it belongs to.</param>
    public PageMarks(IEnumerable<(Box Box, Mark Mark)> areas)
    {
        _areas = [.. areas];
        foreach (var (box, _) in _areas) _bounds = _bounds == default ? box : _bounds.Union(box);
    }

    /// <summary>The lines that are set anew because of the marks.</summary>
    public PageLines Lines { get; set; } = PageLines.None;

    /// <summary>Rules beside marks stay: the policy leaves the width of removed text to be read anyway.</summary>
    public bool LeavesRules { get; init; }

    /// <summary>A glyph that means several letters goes when any of them is marked.</summary>
    public bool KeepsClustersWhole { get; init; } = true;

    public bool IsEmpty => _areas.Length == 0;

    public IReadOnlyList<(Box Box, Mark Mark)> Areas => _areas;

    /// <summary>True when a box shares area with a mark. A line without thickness counts as a hair of one.</summary>
    public bool Overlaps(Box box)
    {
        var solid = Solid(box);
        if (_areas.Length == 0 || !_bounds.Overlaps(solid)) return false;
        foreach (var (area, _) in _areas)
            if (area.Overlaps(solid)) return true;
        return false;
    }

    /// <summary>True when one mark covers a box wholly.</summary>
    public bool Covers(Box box)
    {
        if (_areas.Length == 0) return false;
        foreach (var (area, _) in _areas)
            if (area.Contains(box)) return true;
        return false;
    }

    /// <summary>
    /// True for a thin upright rule (an underline, a strike) that runs along a mark and no further: left alone it tells how
    /// long the removed word was. So does one along words that have moved.
    /// </summary>
    public bool OwnsRule(Box rule) => RunsAlong(rule) || Lines.Own(rule);

    /// <summary>Where a shape belongs that stands beside the marks and was drawn for words that have moved; null for any other.</summary>
    public Box? Carried(Box shape) => Overlaps(shape) || RunsAlong(shape) ? null : Lines.Carried(shape);

    private bool RunsAlong(Box rule)
    {
        if (LeavesRules) return false;
        const double thickest = 2.5;
        const double reach = 2.5;
        var lies = rule.Height <= thickest && rule.Width > rule.Height;
        var stands = rule.Width <= thickest && rule.Height > rule.Width;
        if (!lies && !stands) return false;
        foreach (var (area, _) in _areas)
        {
            var around = lies
                ? new Box(area.Left - 1, area.Bottom - reach, area.Right + 1, area.Top + reach)
                : new Box(area.Left - reach, area.Bottom - 1, area.Right + reach, area.Top + 1);
            var along = lies ? rule.Width / area.Width : rule.Height / area.Height;
            if (along > 0.5 && around.Contains(rule)) return true;
        }

        return false;
    }

    /// <summary>
    /// The mark under which a glyph goes: the one that holds the centre of its cell, or for a glyph that stands for several
    /// characters (a ligature, a cluster) the centre of any of them, since half a cluster still tells the other half.
    /// </summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="vertical">
    /// Its font writes from top to bottom. Widely used tools show such cells half an em to the right and one cell up, and
    /// marks are drawn over what they show: a glyph goes when either cell is marked.
    /// </param>
    public Mark? Removes(in ShownGlyph glyph, bool vertical)
    {
        if (_areas.Length == 0) return null;
        if (vertical && StrictlyAt(ShiftedCentre(glyph.Quad)) is { } shifted) return shifted;
        var quad = glyph.Quad;
        var parts = KeepsClustersWhole ? Math.Clamp(glyph.Glyph.Unicode.Length, 1, 8) : 1;
        for (var part = 0; part < parts; part++)
        {
            var along = (part + 0.5) / parts;
            if (At(PointAlong(quad, along)) is { } mark) return mark;
        }

        return null;
    }

    /// <summary>
    /// The mark that takes a whole string: a font whose codes cannot be read with certainty may put its glyphs elsewhere, so
    /// near a mark the whole string goes.
    /// </summary>
    public Mark? RemovesAll(PdfFont? font, ReadOnlySpan<ShownGlyph> glyphs)
    {
        if (font is not { IsTrusted: false } || _areas.Length == 0) return null;
        foreach (ref readonly var glyph in glyphs)
        {
            if (Removes(glyph, font.IsVertical) is { } mark) return mark;
            if (Overlaps(glyph.Quad.Bounds)) return Touching(glyph.Quad.Bounds).First();
        }

        return null;
    }

    public Mark? At(Point point)
    {
        if (!_bounds.Contains(point.X, point.Y)) return null;
        foreach (var (area, mark) in _areas)
            if (area.Contains(point.X, point.Y)) return mark;
        return null;
    }

    private Mark? StrictlyAt(Point point)
    {
        foreach (var (area, mark) in _areas)
            if (point.X > area.Left && point.X < area.Right && point.Y > area.Bottom && point.Y < area.Top) return mark;
        return null;
    }

    private static Point ShiftedCentre(in Quad quad)
    {
        var centre = quad.Centre;
        return new Point(
            centre.X + (quad.LowerRight.X - quad.LowerLeft.X) / 2 + (quad.UpperLeft.X - quad.LowerLeft.X),
            centre.Y + (quad.LowerRight.Y - quad.LowerLeft.Y) / 2 + (quad.UpperLeft.Y - quad.LowerLeft.Y));
    }

    /// <summary>The areas of a mark that share area with a box, by their places in <see cref="Areas"/>.</summary>
    public IEnumerable<int> AreasOf(Mark mark, Box box)
    {
        for (var i = 0; i < _areas.Length; i++)
            if (_areas[i].Mark == mark && _areas[i].Box.Overlaps(Solid(box))) yield return i;
    }

    /// <summary>The marks that share area with a box.</summary>
    public IEnumerable<Mark> Touching(Box box) =>
        _areas.Where(area => area.Box.Overlaps(Solid(box))).Select(area => area.Mark).Distinct();

    private static Point PointAlong(in Quad quad, double along)
    {
        var bottom = Between(quad.LowerLeft, quad.LowerRight, along);
        var top = Between(quad.UpperLeft, quad.UpperRight, along);
        return Between(bottom, top, 0.5);
    }

    private static Point Between(Point a, Point b, double t) => new(a.X + (b.X - a.X) * t, a.Y + (b.Y - a.Y) * t);

    private static Box Solid(Box box)
    {
        const double hair = 1e-3;
        return box.Width > 0 && box.Height > 0 ? box : box.Inflate(hair);
    }
}
