namespace Lakwerk.Reading.Areas;

/// <summary>
/// Tells the picture of a page from a photograph or a dark screen: along its edges, or a little inside those of a scanner, a page
/// is paper.
/// </summary>
internal static class PaperEdge
{
    private const double LeastPaper = 0.45;
    private const int Alike = 44;
    private const int Darkest = 110;

    private static readonly double[] Insets = [0.006, 0.02, 0.045];

    public static bool Has(PixelGrid grid, Rgb ground)
    {
        if (ground.Luminance < Darkest) return false;
        foreach (var inset in Insets)
            if (Share(grid, ground, (int)(inset * Math.Min(grid.Width, grid.Height))) >= LeastPaper) return true;
        return false;
    }

    /// <summary>How much of a frame, so many pixels inside the edges, has the colour of the paper.</summary>
    private static double Share(PixelGrid grid, Rgb ground, int inset)
    {
        int paper = 0, all = 0;
        for (var x = inset; x < grid.Width - inset; x++)
        {
            Look(x, inset);
            Look(x, grid.Height - 1 - inset);
        }

        for (var y = inset; y < grid.Height - inset; y++)
        {
            Look(inset, y);
            Look(grid.Width - 1 - inset, y);
        }

        return all == 0 ? 0 : (double)paper / all;

        void Look(int x, int y)
        {
            all++;
            if (grid[x, y].Distance(ground) <= Alike) paper++;
        }
    }
}
