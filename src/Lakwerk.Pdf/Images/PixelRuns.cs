namespace Lakwerk.Pdf.Images;

/// <summary>Overwrites and compares runs of pixels in packed samples of any depth.</summary>
internal static class PixelRuns
{
    /// <summary>Overwrites every touched pixel with one value for each component.</summary>
    public static void Fill(RawSamples image, Bitmap touched, ReadOnlySpan<int> pixel)
    {
        var pattern = Pack(pixel, image.BitsPerComponent);
        var bits = pixel.Length * image.BitsPerComponent;
        var changes = new int[image.Width + 1];
        for (var y = 0; y < image.Height; y++)
        {
            var count = BitRows.FindChanges(touched.Row(y), image.Width, changes);
            if (count == 0) continue;
            var row = image.Data.AsSpan(y * image.RowBytes, image.RowBytes);
            for (var i = 0; i < count; i += 2)
                FillRun(row, changes[i], i + 1 < count ? changes[i + 1] : image.Width, pattern, bits);
        }
    }

    /// <summary>True when all touched pixels are alike.</summary>
    public static bool IsUniform(RawSamples image, Bitmap touched)
    {
        byte[]? first = null;
        var bits = image.Components * image.BitsPerComponent;
        var changes = new int[image.Width + 1];
        for (var y = 0; y < image.Height; y++)
        {
            var count = BitRows.FindChanges(touched.Row(y), image.Width, changes);
            var row = image.Data.AsSpan(y * image.RowBytes, image.RowBytes);
            for (var i = 0; i < count; i += 2)
            {
                first ??= ReadPixel(row, changes[i], bits);
                if (!IsRun(row, changes[i], i + 1 < count ? changes[i + 1] : image.Width, first, bits)) return false;
            }
        }

        return true;
    }

    /// <summary>The bits of one pixel, left-aligned in bytes.</summary>
    private static byte[] Pack(ReadOnlySpan<int> pixel, int bitsPerComponent)
    {
        var packed = new byte[(pixel.Length * bitsPerComponent + 7) / 8];
        for (var i = 0; i < pixel.Length * bitsPerComponent; i++)
        {
            var bit = (pixel[i / bitsPerComponent] >> (bitsPerComponent - 1 - i % bitsPerComponent)) & 1;
            packed[i >> 3] |= (byte)(bit << (7 - (i & 7)));
        }

        return packed;
    }

    private static void FillRun(Span<byte> row, int start, int end, ReadOnlySpan<byte> pattern, int bits)
    {
        if (bits % 8 == 0)
        {
            for (var x = start; x < end; x++) pattern.CopyTo(row[(x * pattern.Length)..]);
            return;
        }

        for (var x = start; x < end; x++)
            for (var i = 0; i < bits; i++)
                SetBit(row, (long)x * bits + i, BitAt(pattern, i));
    }

    private static bool IsRun(ReadOnlySpan<byte> row, int start, int end, ReadOnlySpan<byte> pattern, int bits)
    {
        if (bits % 8 == 0)
        {
            for (var x = start; x < end; x++)
                if (!row.Slice(x * pattern.Length, pattern.Length).SequenceEqual(pattern)) return false;
            return true;
        }

        for (var x = start; x < end; x++)
            for (var i = 0; i < bits; i++)
                if (BitAt(row, (long)x * bits + i) != BitAt(pattern, i)) return false;
        return true;
    }

    private static byte[] ReadPixel(ReadOnlySpan<byte> row, int x, int bits)
    {
        var pixel = new byte[(bits + 7) / 8];
        for (var i = 0; i < bits; i++) SetBit(pixel, i, BitAt(row, (long)x * bits + i));
        return pixel;
    }

    private static bool BitAt(ReadOnlySpan<byte> data, long bit) => ((data[(int)(bit >> 3)] >> (int)(7 - (bit & 7))) & 1) != 0;

    private static void SetBit(Span<byte> data, long bit, bool value)
    {
        var mask = (byte)(0x80 >> (int)(bit & 7));
        ref var target = ref data[(int)(bit >> 3)];
        target = value ? (byte)(target | mask) : (byte)(target & ~mask);
    }
}
