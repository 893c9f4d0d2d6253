using Lakwerk.Pdf.Images.Ccitt;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes and encodes generic regions (ITU-T T.88, 6.2).</summary>
internal sealed class GenericRegion
{
    /// <summary>The template.</summary>
    public required GenericTemplate Template { get; init; }

    /// <summary>Where the adaptive pixels lie.</summary>
    public required AdaptivePixel[] Adaptive { get; init; }

    /// <summary>Rows may be coded as being like the one above.</summary>
    public bool PredictsTypical { get; init; }

    /// <summary>Pixels that are not decoded and stay white; null when there are none.</summary>
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

    /// <summary>Encodes a bitmap.</summary>
    public void Encode(ArithmeticEncoder encoder, byte[] contexts, Bitmap bitmap)
    {
        var moved = MovedPixels();
        var wasTypical = false;
        for (var y = 0; y < bitmap.Height; y++)
        {
            var isTypical = PredictsTypical && (y > 0 ? bitmap.Row(y).SequenceEqual(bitmap.Row(y - 1)) : bitmap.Row(0).IndexOfAnyExcept((byte)0) < 0);
            if (PredictsTypical) encoder.Code(ref contexts[Template.TypicalContext], isTypical == wasTypical ? 0 : 1);
            if (!isTypical) EncodeRow(encoder, contexts, bitmap, y, moved);
            wasTypical = isTypical;
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
        var window = new RowWindow(Template, bitmap, y);
        var row = bitmap.Row(y);
        for (var x = 0; x < bitmap.Width; x++)
        {
            var context = window.ContextAt(x);
            var bit = 0;
            if (Skip is null || Skip.Get(x, y) == 0)
            {
                if (moved.Length > 0) context = Move(context, bitmap, x, y, moved);
                bit = decoder.Decode(ref contexts[context]);
                row[x >> 3] |= (byte)(bit << (7 - (x & 7)));
            }

            window.Push(bit);
        }
    }

    private void EncodeRow(ArithmeticEncoder encoder, byte[] contexts, Bitmap bitmap, int y, (AdaptivePixel Pixel, int Bit)[] moved)
    {
        var window = new RowWindow(Template, bitmap, y);
        var row = bitmap.Row(y);
        for (var x = 0; x < bitmap.Width; x++)
        {
            var context = window.ContextAt(x);
            if (moved.Length > 0)
            {
                context = Move(context, bitmap, x, y, moved);
            }
            else if (context == 0 && (x & 7) == 0 && window.BlankUpTo(x, row) is var end && end > x)
            {
                // White paper, which is most of a page, in one go.
                encoder.CodeRun(ref contexts[0], 0, Math.Min(end, bitmap.Width) - x);
                window.PassBlank();
                x = end - 1;
                continue;
            }

            var bit = (row[x >> 3] >> (7 - (x & 7))) & 1;
            encoder.Code(ref contexts[context], bit);
            window.Push(bit);
        }
    }

    private static int Move(int context, Bitmap bitmap, int x, int y, (AdaptivePixel Pixel, int Bit)[] moved)
    {
        foreach (var (pixel, place) in moved)
            context = (context & ~(1 << place)) | (bitmap.Get(x + pixel.X, y + pixel.Y) << place);
        return context;
    }
}
