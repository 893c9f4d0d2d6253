using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Which parts of a tiling pattern's cell (ISO 32000-2, 8.7.3) show under marks and nowhere else. All tiles are looked at
/// that an area is painted with, each moved back to the first.
/// </summary>
internal static class TilingCell
{
    private const int MostTiles = 4096;
    private const int MostParts = 2000;

    /// <summary>The hidden parts, as boxes in user space over the first tile.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="scopeToUser">The space that the pattern's matrix hangs below.</param>
    /// <param name="seen">What is painted outside the marks: boxes in user space.</param>
    /// <param name="marked">What is painted under marks.</param>
    /// <returns>Null when it cannot be told within bounds.</returns>
    public static List<Box>? HiddenParts(PdfStream pattern, in Matrix scopeToUser, List<Box> seen, IEnumerable<Box> marked)
    {
        var dictionary = pattern.Dictionary;
        var toUser = DictionaryGeometry.Matrix(dictionary, "Matrix").Then(scopeToUser);
        if (DictionaryGeometry.Box(dictionary, "BBox") is not { } box || !toUser.TryInvert(out var toCell)) return null;
        var grid = new TileGrid(box, Math.Abs(dictionary.Number("XStep")), Math.Abs(dictionary.Number("YStep")), toUser, toCell);
        if (!grid.IsRegular) return null;
        if (seen.Exists(grid.HasWholeTileIn)) return [];

        var hidden = new List<Box>();
        foreach (var area in marked)
        {
            if (area.IsEmpty) continue;
            if (grid.Back(area, MostTiles) is not { } parts) return null;
            hidden.AddRange(parts);
        }

        foreach (var area in seen)
        {
            if (grid.Back(area, MostTiles) is not { } parts || hidden.Count > MostParts) return null;
            hidden = BoxRegion.Subtract(hidden, parts);
        }

        return hidden;
    }

    /// <summary>The lattice on which a cell is repeated.</summary>
    private readonly record struct TileGrid(Box Cell, double StepX, double StepY, Matrix ToUser, Matrix ToCell)
    {
        public bool IsRegular => StepX > 0 && StepY > 0 && !Cell.IsEmpty;

        /// <summary>True when the tile nearest the middle of an area lies in it wholly.</summary>
        public bool HasWholeTileIn(Box area)
        {
            var middle = ToCell.Apply(area.CentreX, area.CentreY);
            var (i, j) = (Math.Round((middle.X - Cell.CentreX) / StepX), Math.Round((middle.Y - Cell.CentreY) / StepY));
            var shift = ToUser.ApplyDistance(i * StepX, j * StepY);
            return Moved(area, -shift.X, -shift.Y).Contains(ToUser.Apply(Cell).Bounds);
        }

        /// <summary>An area's parts, tile by tile, moved to the first tile; null for too many tiles.</summary>
        public List<Box>? Back(Box area, int most)
        {
            var there = ToCell.Apply(area).Bounds;
            var (left, right) = (Math.Ceiling((there.Left - Cell.Right) / StepX), Math.Floor((there.Right - Cell.Left) / StepX));
            var (bottom, top) = (Math.Ceiling((there.Bottom - Cell.Top) / StepY), Math.Floor((there.Top - Cell.Bottom) / StepY));
            if (!((right - left + 1) * (top - bottom + 1) <= most)) return null;
            var first = ToUser.Apply(Cell).Bounds;
            var parts = new List<Box>();
            for (var i = left; i <= right; i++)
                for (var j = bottom; j <= top; j++)
                {
                    var shift = ToUser.ApplyDistance(i * StepX, j * StepY);
                    var part = Moved(area, -shift.X, -shift.Y).Intersect(first);
                    if (!part.IsEmpty) parts.Add(part);
                }

            return parts;
        }

        private static Box Moved(Box box, double x, double y) => new(box.Left + x, box.Bottom + y, box.Right + x, box.Top + y);
    }
}
