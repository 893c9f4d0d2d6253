namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Lays bitmaps over one another and cuts parts out of them, eight pixels at a time.</summary>
internal static class BitmapComposer
{
    /// <summary>Lays <paramref name="source"/> over the target with its upper left corner at (x, y); what sticks out is lost.</summary>
    public static void Compose(Bitmap target, Bitmap source, long x, long y, CombinationOperator how)
    {
        long left = Math.Max(x, 0), right = Math.Min(x + source.Width, target.Width);
        long top = Math.Max(y, 0), bottom = Math.Min(y + source.Height, target.Height);
        if (left >= right) return;
        for (var row = top; row < bottom; row++)
            ComposeRow(target.Row((int)row), source.Row((int)(row - y)), (int)x, (int)left, (int)right, how);
    }

    /// <summary>A part of a bitmap; what lies outside is white.</summary>
    public static Bitmap Cut(Bitmap source, long x, long y, int width, int height)
    {
        var part = new Bitmap(width, height);
        Compose(part, source, -x, -y, CombinationOperator.Replace);
        return part;
    }

    private static void ComposeRow(Span<byte> target, ReadOnlySpan<byte> source, int x, int left, int right, CombinationOperator how)
    {
        int first = left >> 3, last = (right - 1) >> 3;
        for (var i = first; i <= last; i++)
        {
            var mask = 0xFF;
            if (i == first) mask &= 0xFF >> (left & 7);
            if (i == last) mask &= 0xFF << (7 - ((right - 1) & 7));
            int old = target[i], laid = EightBits(source, i * 8 - x);
            var combined = how switch
            {
                CombinationOperator.Or => old | laid,
                CombinationOperator.And => old & laid,
                CombinationOperator.Xor => old ^ laid,
                CombinationOperator.Xnor => ~(old ^ laid),
                _ => laid,
            };
            target[i] = (byte)((combined & mask) | (old & ~mask));
        }
    }

    /// <summary>Eight pixels from any place on; white outside the row.</summary>
    private static int EightBits(ReadOnlySpan<byte> row, int at)
    {
        var index = at >> 3;
        var shift = at & 7;
        int high = (uint)index < (uint)row.Length ? row[index] : 0, low = (uint)(index + 1) < (uint)row.Length ? row[index + 1] : 0;
        return (((high << 8) | low) >> (8 - shift)) & 0xFF;
    }
}
