using Lakwerk.Pdf.Images.Ccitt;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes generic regions (ITU-T T.88, 6.2).</summary>
internal sealed class GenericRegion
{
    /// <summary>The template.</summary>
    public required GenericTemplate Template { get; init; }

    /// <summary>Where the adaptive pixels lie.</summary>
    public required AdaptivePixel[] Adaptive { get; init; }

    /// <summary>Rows may be coded as being like the one above.</summary>
    public bool PredictsTypical { get; init; }

    /// <summary>Pixels that are not coded and stay white; null when there are none.</summary>
    public Bitmap? Skip { get; init; }

    /// <summary>Decodes into an empty bitmap.</summary>
    public void Decode(ArithmeticDecoder decoder, byte[] contexts, Bitmap bitmap)
    {
        var moved = MovedPixels();
        var isTypical = false;
        for (var y = 0; y < bitmap.Height; y++)
        {
            if (PredictsTypical && decoder.Decode(ref contexts[Template.TypicalContext]) != 0) isTypical = !isTypical;
            if (!isTypical) DecodeRow(decoder, contexts, bitmap, y, moved);
            else if (y > 0) bitmap.Row(y - 1).CopyTo(bitmap.Row(y));
        }
    }

    /// <summary>Decodes a bitmap in the fax coding (MMR) and says how many bytes that took (ITU-T T.88, 6.2.6).</summary>
    public static (Bitmap Bitmap, int BytesRead) DecodeFax(ReadOnlySpan<byte> data, int width, int height)
    {
        var image = CcittDecoder.Decode(data, new CcittParameters { K = -1, Columns = width, Rows = height, EndOfBlock = false }, height);
        return (image.Bitmap, image.BytesRead);
    }

    /// <summary>The adaptive pixels that are not at their nominal places, with their bits in a context.</summary>
    private (AdaptivePixel Pixel, int Bit)[] MovedPixels()
    {
        var moved = new List<(AdaptivePixel, int)>();
        for (var i = 0; i < Template.Adaptive.Count; i++)
        {
            var (x, y, bit) = Template.Adaptive[i];
            if (Adaptive[i] != new AdaptivePixel(x, y)) moved.Add((Adaptive[i], bit));
        }

        return [.. moved];
    }

    private void DecodeRow(ArithmeticDecoder decoder, byte[] contexts, Bitmap bitmap, int y, (AdaptivePixel Pixel, int Bit)[] moved)
    {
        var far = y > 1 ? bitmap.Row(y - 2) : default;
        var near = y > 0 ? bitmap.Row(y - 1) : default;
        var row = bitmap.Row(y);
        int farMask = (1 << Template.FarPixels) - 1, nearMask = (1 << Template.NearPixels) - 1, ownMask = (1 << Template.OwnPixels) - 1;
        int farShift = Template.NearPixels + Template.OwnPixels, nearShift = Template.OwnPixels;
        int farBits = FirstBits(far, Template.FarReach), nearBits = FirstBits(near, Template.NearReach), own = 0;
        for (var x = 0; x < bitmap.Width; x++)
        {
            farBits = (farBits << 1) | BitAt(far, x + Template.FarReach);
            nearBits = (nearBits << 1) | BitAt(near, x + Template.NearReach);
            var bit = 0;
            if (Skip is null || Skip.Get(x, y) == 0)
            {
                var context = ((farBits & farMask) << farShift) | ((nearBits & nearMask) << nearShift) | (own & ownMask);
                foreach (var (pixel, place) in moved)
                    context = (context & ~(1 << place)) | (bitmap.Get(x + pixel.X, y + pixel.Y) << place);
                bit = decoder.Decode(ref contexts[context]);
                if (bit != 0) row[x >> 3] |= (byte)(0x80 >> (x & 7));
            }

            own = (own << 1) | bit;
        }
    }

    private static int FirstBits(ReadOnlySpan<byte> row, int count)
    {
        var bits = 0;
        for (var x = 0; x < count; x++) bits = (bits << 1) | BitAt(row, x);
        return bits;
    }

    // The unused bits at the end of a row are clear, as the standard wants pixels outside to be.
    private static int BitAt(ReadOnlySpan<byte> row, int x) => x >> 3 < row.Length && x >= 0 ? (row[x >> 3] >> (7 - (x & 7))) & 1 : 0;
}
