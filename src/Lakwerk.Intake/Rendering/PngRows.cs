namespace Lakwerk.Intake.Rendering;

/// <summary>The rows of a PNG, their filters undone (ISO/IEC 15948, 9) and their interlacing put straight (8.2).</summary>
internal static class PngRows
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static byte[] Read(Stream data, int width, int height, int bitsPerPixel)
    {
        var rowBytes = (int)((((long)width * bitsPerPixel) + 7) / 8);
        var output = new byte[(long)rowBytes * height];
        var step = Math.Max(1, bitsPerPixel / 8);
        var previous = new byte[rowBytes];
        for (var row = 0; row < height; row++)
        {
            var filter = data.ReadByte();
            var line = output.AsSpan(row * rowBytes, rowBytes);
            // A file that was cut off shows what it has.
            if (filter < 0 || data.ReadAtLeast(line, rowBytes, throwOnEndOfStream: false) < rowBytes) break;
            Undo(filter, line, previous, step);
            line.CopyTo(previous);
        }

        return output;
    }

    public static byte[] Interlaced(Stream data, int width, int height, int bitsPerPixel)
    {
        var rowBytes = (int)((((long)width * bitsPerPixel) + 7) / 8);
        var output = new byte[(long)rowBytes * height];
        foreach (var (x, y, stepX, stepY) in Passes)
        {
            var (columns, rows) = ((width - x + stepX - 1) / stepX, (height - y + stepY - 1) / stepY);
            if (columns <= 0 || rows <= 0) continue;
            var part = Read(data, columns, rows, bitsPerPixel);
            var partBytes = ((columns * bitsPerPixel) + 7) / 8;
            for (var row = 0; row < rows; row++)
                for (var column = 0; column < columns; column++)
                    Copy(part, row * partBytes, column, output, (y + (row * stepY)) * rowBytes, x + (column * stepX), bitsPerPixel);
        }

        return output;
    }

    private static void Copy(byte[] from, int fromRow, int fromColumn, byte[] to, int toRow, int toColumn, int bits)
    {
        if (bits >= 8)
        {
            var bytes = bits / 8;
            Array.Copy(from, fromRow + (fromColumn * bytes), to, toRow + (toColumn * bytes), bytes);
            return;
        }

        var (source, target) = (fromColumn * bits, toColumn * bits);
        var value = (from[fromRow + (source / 8)] >> (8 - bits - (source % 8))) & ((1 << bits) - 1);
        to[toRow + (target / 8)] |= (byte)(value << (8 - bits - (target % 8)));
    }

    private static void Undo(int filter, Span<byte> line, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var left = i >= step ? line[i - step] : 0;
            line[i] += filter switch
            {
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => Paeth(left, above[i], i >= step ? above[i - step] : 0),
                _ => 0,
            };
        }
    }

    private static byte Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }
}
