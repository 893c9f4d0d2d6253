using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Which pixels a mark touches.</summary>
public sealed class PixelRegionTests
{
    [Theory]
    [InlineData(2, 3, 5, 6, 3, 3)]
    [InlineData(2.5, 3.5, 5.5, 6.5, 4, 4)]
    [InlineData(2.999, 3, 5.001, 6, 4, 3)]
    [InlineData(-5, -5, 100, 100, 20, 10)]
    [InlineData(4, 4, 4, 4, 1, 1)]
    public void Every_pixel_that_shares_area_counts(double left, double top, double right, double bottom, int columns, int rows)
    {
        var touched = RegionRaster.Pixels([PixelRegion.FromPixels(new Box(left, top, right, bottom), 20, 10)], 20, 10);

        Assert.Equal(columns * rows, touched.CountBlack());
    }

    [Fact]
    public void A_mark_on_a_page_is_found_upside_down_in_the_picture()
    {
        // An image of 10 × 10 pixels on 100 × 100 points at (50, 50): the mark covers its lowest row.
        var region = PixelRegion.Under(new Box(50, 50, 150, 60), new Matrix(100, 0, 0, 100, 50, 50))!;

        var touched = RegionRaster.Pixels([region], 10, 10);

        Assert.Equal(10, touched.CountBlack());
        Assert.Equal(1, touched.Get(0, 9));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(45)]
    [InlineData(123)]
    public void Under_a_turned_image_every_pixel_whose_cell_the_mark_meets_is_touched(int degrees)
    {
        var angle = degrees * Math.PI / 180;
        var place = new Matrix(200 * Math.Cos(angle), 200 * Math.Sin(angle), -100 * Math.Sin(angle), 100 * Math.Cos(angle), 300, 300);
        var centre = place.Apply(0.5, 0.5);
        var mark = new Box(centre.X - 20, centre.Y - 9, centre.X + 20, centre.Y + 9);
        var touched = RegionRaster.Pixels([PixelRegion.Under(mark, place)!], 64, 64);

        // Points all over the mark, taken back to the picture one by one.
        Assert.True(place.TryInvert(out var back));
        for (var x = mark.Left + 0.01; x < mark.Right; x += 0.37)
        {
            for (var y = mark.Bottom + 0.01; y < mark.Top; y += 0.37)
            {
                var point = back.Apply(x, y);
                Assert.Equal(1, touched.Get((int)(point.X * 64), (int)((1 - point.Y) * 64)));
            }
        }

        Assert.InRange(touched.CountBlack(), 1, 64 * 64 * 0.12);
    }

    [Fact]
    public void A_mark_beside_the_image_touches_nothing() =>
        Assert.Null(PixelRegion.Under(new Box(0, 0, 10, 10), new Matrix(50, 0, 0, 50, 10, 10)));

    [Fact]
    public void An_image_flattened_to_a_line_under_the_mark_counts_as_a_whole() =>
        Assert.Same(PixelRegion.Whole, PixelRegion.Under(new Box(0, 0, 100, 100), new Matrix(50, 0, 0, 0, 10, 10)));

    [Fact]
    public void Corners_that_are_no_numbers_are_refused() =>
        Assert.Throws<ArgumentException>(() => PixelRegion.FromUnitSquare([new Point(0, double.NaN)]));
}
