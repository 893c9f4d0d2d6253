namespace Lakwerk.Reading.Areas;

/// <summary>
/// Tells a cell of a ruled table from a box that stands alone: the lines around a cell run on past its corners.
/// </summary>
internal static class RuledGrid
{
    private const int Beside = 4;
    private const int From = 5;
    private const int To = 11;
    private const int Enough = 2;

    /// <param name="grid">The page.</param>
    /// <param name="area">The box.</param>
    /// <param name="isLine">Whether a colour is that of a line: neither paper nor the box itself.</param>
    public static bool Holds(PixelGrid grid, PixelArea area, Func<Rgb, bool> isLine)
    {
        var runsOn = 0;
        foreach (var (start, outward) in (ReadOnlySpan<(int, int)>)[(area.Left, -1), (area.Right - 1, 1)])
        {
            if (IsLine(start, outward, area.Top, -1, (along, across) => (along, across))) runsOn++;
            if (IsLine(start, outward, area.Bottom - 1, 1, (along, across) => (along, across))) runsOn++;
        }

        foreach (var (start, outward) in (ReadOnlySpan<(int, int)>)[(area.Top, -1), (area.Bottom - 1, 1)])
        {
            if (IsLine(start, outward, area.Left, -1, (along, across) => (across, along))) runsOn++;
            if (IsLine(start, outward, area.Right - 1, 1, (along, across) => (across, along))) runsOn++;
        }

        return runsOn >= Enough;

        bool IsLine(int corner, int outward, int edge, int away, Func<int, int, (int X, int Y)> at)
        {
            for (var beside = 1; beside <= Beside; beside++)
            {
                var whole = true;
                for (var along = From; whole && along < To; along++)
                {
                    var (x, y) = at(corner + outward * along, edge + away * beside);
                    whole = x >= 0 && y >= 0 && x < grid.Width && y < grid.Height && isLine(grid[x, y]);
                }

                if (whole) return true;
            }

            return false;
        }
    }
}
