using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Images;

/// <summary>Finds the cells of a grid that regions touch: the pixels of an image or mask, or the blocks of a JPEG component.</summary>
internal static class RegionRaster
{
    private const double Rounding = 1e-6;

    /// <summary>The touched cells of a grid that covers the whole image, as black pixels.</summary>
    public static Bitmap Pixels(IReadOnlyList<PixelRegion> regions, int width, int height) =>
        Cells(regions, new RasterGrid(width, height, width, height));

    /// <summary>The touched cells of a grid, as black pixels.</summary>
    public static Bitmap Cells(IReadOnlyList<PixelRegion> regions, in RasterGrid grid)
    {
        var cells = new Bitmap(grid.Columns, grid.Rows);
        foreach (var region in regions) Mark(region, grid, cells);
        return cells;
    }

    private static void Mark(PixelRegion region, in RasterGrid grid, Bitmap cells)
    {
        var corners = new Point[region.Corners.Count];
        double top = double.MaxValue, bottom = double.MinValue;
        for (var i = 0; i < corners.Length; i++)
        {
            corners[i] = new Point(Snap(region.Corners[i].X * grid.UnitWidth), Snap((1 - region.Corners[i].Y) * grid.UnitHeight));
            top = Math.Min(top, corners[i].Y - grid.Margin);
            bottom = Math.Max(bottom, corners[i].Y + grid.Margin);
        }

        // A cell counts when it shares area with the region; a region without area still takes the cell it lies in.
        var first = Math.Floor(top);
        var last = Math.Max(first, Math.Ceiling(bottom) - 1);
        for (var y = (int)Math.Max(0, first); y <= (int)Math.Min(last, grid.Rows - 1.0); y++) MarkRow(corners, y, grid, cells);
    }

    /// <summary>Rounding in matrices must not make an edge that lies between two cells touch the next one.</summary>
    private static double Snap(double x)
    {
        var whole = Math.Round(x);
        return Math.Abs(x - whole) < Rounding ? whole : x;
    }

    private static void MarkRow(ReadOnlySpan<Point> corners, int y, in RasterGrid grid, Bitmap cells)
    {
        double left = double.MaxValue, right = double.MinValue;
        double top = y - grid.Margin, bottom = y + 1 + grid.Margin;
        for (var i = 0; i < corners.Length; i++)
            Widen(corners[i], corners[(i + 1) % corners.Length], top, bottom, ref left, ref right);
        if (left > right) return;
        var first = Math.Floor(left - grid.Margin);
        var end = Math.Max(first + 1, Math.Ceiling(right + grid.Margin));
        BitRows.Fill(cells.Row(y), (int)Math.Clamp(first, 0, grid.Columns), (int)Math.Clamp(end, 0, grid.Columns), true);
    }

    /// <summary>Takes in the part of an edge that runs through a band of rows.</summary>
    private static void Widen(Point a, Point b, double top, double bottom, ref double left, ref double right)
    {
        if (a.Y > b.Y) (a, b) = (b, a);
        if (a.Y > bottom || b.Y < top) return;
        Take(At(a, b, top), ref left, ref right);
        Take(At(a, b, bottom), ref left, ref right);
    }

    private static double At(Point a, Point b, double y) =>
        y <= a.Y ? a.X : y >= b.Y ? b.X : a.X + (b.X - a.X) * ((y - a.Y) / (b.Y - a.Y));

    private static void Take(double x, ref double left, ref double right)
    {
        left = Math.Min(left, x);
        right = Math.Max(right, x);
    }
}
