namespace Lakwerk.Pdf.Images;

/// <summary>
/// Divides pixels that are painted so large that blanking a whole one would take much of what lies beside a mark: the two
/// pixels of a gradient, a column of one pixel that is stretched over the page. The rest of a divided pixel shows what it
/// always showed.
/// </summary>
internal static class CoarsePixels
{
    private const double Coarse = 12; // points; smaller ones go as a whole, since viewers smooth them over their neighbours
    private const double Fine = 0.5; // points, how far beside a mark something may be blanked
    private const long MostPixels = 1 << 21;

    /// <summary>The same picture of smaller pixels; itself when they are small enough.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="width">How wide it is painted, in points; 0 when that is not known.</param>
    /// <param name="height">How high.</param>
    public static RawSamples Divide(RawSamples image, double width, double height)
    {
        long across = Parts(width / image.Width, image.Width), down = Parts(height / image.Height, image.Height);
        while (across * image.Width * down * image.Height > MostPixels && across * down > 1)
        {
            if (across >= down) across = (across + 1) / 2;
            else down = (down + 1) / 2;
        }

        return across * down <= 1 ? image : Repeat(image, (int)across, (int)down);
    }

    private static long Parts(double size, int pixels) => size > Coarse ? (long)Math.Min(Math.Ceiling(size / Fine), MostPixels / Math.Max(1, pixels)) : 1;

    private static RawSamples Repeat(RawSamples image, int across, int down)
    {
        var divided = image with { Width = image.Width * across, Height = image.Height * down, Data = [] };
        var data = new byte[(long)divided.RowBytes * divided.Height];
        for (var y = 0; y < image.Height; y++)
        {
            var row = data.AsSpan(y * down * divided.RowBytes, divided.RowBytes);
            Widen(image.Data.AsSpan(y * image.RowBytes, image.RowBytes), image.Components * image.BitsPerComponent, image.Width, across, row);
            for (var i = 1; i < down; i++) row.CopyTo(data.AsSpan((y * down + i) * divided.RowBytes));
        }

        return divided with { Data = data };
    }

    private static void Widen(ReadOnlySpan<byte> from, int bits, int pixels, int times, Span<byte> to)
    {
        var at = 0;
        for (var x = 0; x < pixels; x++)
        {
            for (var i = 0; i < times; i++)
            {
                for (var bit = 0; bit < bits; bit++, at++)
                {
                    var source = x * bits + bit;
                    to[at >> 3] |= (byte)((from[source >> 3] >> (7 - (source & 7)) & 1) << (7 - (at & 7)));
                }
            }
        }
    }
}
