using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Readers;

/// <summary>A page as a foreign program paints it: 8-bit RGB rows from the top.</summary>
internal sealed class PagePicture
{
    // Antialiasing at the edge of a glyph and the noise of JPEG stay below; a letter on its ground is far above.
    private const int Tolerance = 40;
    private const int BytesPerPixel = 3;
    private const double PointsPerInch = 72;

    /// <summary>A header, and a row more by rounding, for pages that people print.</summary>
    private const int Spare = 16 * 1024;

    private readonly byte[] _pixels;
    private readonly int _offset;

    private PagePicture(byte[] pixels, int offset, int width, int height, PageGeometry geometry)
    {
        _pixels = pixels;
        _offset = offset;
        Width = width;
        Height = height;
        Geometry = geometry;
    }

    public int Width { get; }

    public int Height { get; }

    public PageGeometry Geometry { get; }

    /// <summary>About how many bytes the picture of a page takes, with its header.</summary>
    public static double Bytes(PdfPage page) => BytesPerPixel * page.CropBox.Width * page.CropBox.Height * Math.Pow(Poppler.Resolution / PointsPerInch, 2) + Spare;

    /// <summary>Reads binary PPMs, one behind the other; null when there is not one for each page.</summary>
    public static IReadOnlyList<PagePicture>? ParseAll(ArraySegment<byte> ppms, IReadOnlyList<PdfPage> pages)
    {
        var (pictures, at) = (new List<PagePicture>(pages.Count), ppms.Offset);
        foreach (var page in pages)
        {
            if (Parse(ppms.Array!, ppms.Offset + ppms.Count, ref at, page) is not { } picture) return null;
            pictures.Add(picture);
        }

        return at == ppms.Offset + ppms.Count ? pictures : null;
    }

    private static PagePicture? Parse(byte[] ppm, int end, ref int at, PdfPage page)
    {
        Span<int> header = stackalloc int[3];
        if (end - at < 11 || ppm[at] != 'P' || ppm[at + 1] != '6') return null;
        at += 2;
        for (var i = 0; i < 3; i++)
        {
            while (at < end && ppm[at] is (byte)' ' or (byte)'\n') at++;
            while (at < end && ppm[at] is >= (byte)'0' and <= (byte)'9') header[i] = header[i] * 10 + (ppm[at++] - '0');
        }

        at++;
        var (width, height) = (header[0], header[1]);
        var (start, length) = (at, (long)width * height * BytesPerPixel);
        if (length > end - at) return null;
        at += (int)length;
        return new PagePicture(ppm, start, width, height, PageGeometry.Of(page, width, height));
    }

    public ReadOnlySpan<byte> Pixel(int x, int y) => _pixels.AsSpan(_offset + (y * Width + x) * BytesPerPixel, BytesPerPixel);

    /// <summary>Looks at the pixels within a box of user space, shrunk by one pixel, except those in the boxes to skip.</summary>
    public Look LookAt(Box user, IReadOnlyList<Box> skip)
    {
        var area = Pixels(Geometry.ToPicture(user), 1);
        var skipped = skip.Select(box => Pixels(Geometry.ToPicture(box), -1)).ToArray();
        var statistics = new ColourSpread();
        for (var y = area.Top; y < area.Bottom; y++)
            for (var x = area.Left; x < area.Right; x++)
                if (!Array.Exists(skipped, box => box.Holds(x, y))) statistics.Add(Pixel(x, y));
        return statistics.Result(Tolerance);
    }

    /// <summary>The share of pixels outside the given places that differ from another picture of the same page.</summary>
    public double DifferenceOutside(PagePicture other, IReadOnlyList<Box> places, int margin, int tolerance)
    {
        if (other.Width != Width || other.Height != Height) return 1;
        var skipped = places.Select(box => Pixels(Geometry.ToPicture(box), -margin)).ToArray();
        long different = 0, total = 0;
        for (var y = 0; y < Height; y++)
        {
            var mine = Row(y);
            var theirs = other.Row(y);
            if (mine.SequenceEqual(theirs))
            {
                total += Width;
                continue;
            }

            for (var x = 0; x < Width; x++)
            {
                if (Array.Exists(skipped, box => box.Holds(x, y))) continue;
                total++;
                if (Differs(mine.Slice(3 * x, 3), theirs.Slice(3 * x, 3), tolerance)) different++;
            }
        }

        return total == 0 ? 0 : (double)different / total;
    }

    private ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(_offset + y * Width * BytesPerPixel, Width * BytesPerPixel);

    private static bool Differs(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int tolerance) =>
        Math.Abs(a[0] - b[0]) > tolerance || Math.Abs(a[1] - b[1]) > tolerance || Math.Abs(a[2] - b[2]) > tolerance;

    /// <summary>The pixels of a box, shrunk (or grown) by whole pixels, but never to less than its middle.</summary>
    private PixelArea Pixels(Box box, int shrink)
    {
        var left = (int)Math.Floor(box.Left) + shrink;
        var right = (int)Math.Ceiling(box.Right) - shrink;
        var top = (int)Math.Floor(box.Bottom) + shrink;
        var bottom = (int)Math.Ceiling(box.Top) - shrink;
        if (right <= left) (left, right) = ((int)box.CentreX, (int)box.CentreX + 1);
        if (bottom <= top) (top, bottom) = ((int)box.CentreY, (int)box.CentreY + 1);
        return new PixelArea(Math.Clamp(left, 0, Width), Math.Clamp(top, 0, Height), Math.Clamp(right, 0, Width), Math.Clamp(bottom, 0, Height));
    }

    private readonly record struct PixelArea(int Left, int Top, int Right, int Bottom)
    {
        public bool Holds(int x, int y) => x >= Left && x < Right && y >= Top && y < Bottom;
    }
}
