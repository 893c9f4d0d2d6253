using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Images.Ccitt;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Writes Group 3 data, which the product only reads: runs, and in mixed coding every other row against the one above.</summary>
internal sealed class FaxWriter
{
    private readonly List<bool> _bits = [];

    /// <summary>The picture as Group 3 data; with a positive K every other row is two-dimensional.</summary>
    public static byte[] Group3(Bitmap picture, int k, bool endOfLine, bool byteAlign)
    {
        var writer = new FaxWriter();
        for (var y = 0; y < picture.Height; y++)
        {
            if (byteAlign) writer.Align(endOfLine ? 12 : 0);
            if (endOfLine) writer.Put(1, 12);
            var is2D = k > 0 && y % 2 == 1;
            if (k > 0) writer.Put(is2D ? 0 : 1, 1);
            if (is2D) writer.PutRow2D(picture, y);
            else writer.PutRow1D(picture, y);
        }

        writer.Align(0);
        return writer.ToArray();
    }

    private void PutRow1D(Bitmap picture, int y)
    {
        var x = 0;
        for (var black = false; x < picture.Width; black = !black)
        {
            var end = Next(picture, x, y, black);
            PutRun(end - x, black);
            x = end;
        }
    }

    /// <summary>Rows are coded with the vertical mode of no shift where it fits and the horizontal mode everywhere else.</summary>
    private void PutRow2D(Bitmap picture, int y)
    {
        var a0 = 0;
        var isFirst = true;
        var black = false;
        while (a0 < picture.Width || isFirst)
        {
            var a1 = Next(picture, a0, y, black);
            var b1 = ChangeAbove(picture, isFirst ? -1 : a0, y - 1, black);
            if (a1 == b1)
            {
                Put(1, 1);
                black = !black;
                a0 = a1;
            }
            else
            {
                var a2 = Next(picture, a1, y, !black);
                Put(1, 3);
                PutRun(a1 - a0, black);
                PutRun(a2 - a1, !black);
                a0 = a2;
            }

            isFirst = false;
        }
    }

    private static int Next(Bitmap picture, int x, int y, bool black)
    {
        while (x < picture.Width && picture.Get(x, y) != 0 == black) x++;
        return x;
    }

    private static int ChangeAbove(Bitmap picture, int a0, int y, bool black)
    {
        for (var x = a0 + 1; x < picture.Width; x++)
        {
            bool here = picture.Get(x, y) != 0, before = x > 0 && picture.Get(x - 1, y) != 0;
            if (here != before && here != black) return x;
        }

        return picture.Width;
    }

    private void PutRun(int run, bool black)
    {
        var codes = black ? CcittCodes.Black : CcittCodes.White;
        if (run >= 64) Put(codes[63 + run / 64].Bits, codes[63 + run / 64].Length);
        Put(codes[run % 64].Bits, codes[run % 64].Length);
    }

    private void Align(int following)
    {
        while ((_bits.Count + following) % 8 != 0) _bits.Add(false);
    }

    private void Put(int bits, int count)
    {
        for (var i = count - 1; i >= 0; i--) _bits.Add((bits >> i & 1) != 0);
    }

    private byte[] ToArray()
    {
        var data = new byte[_bits.Count / 8];
        for (var i = 0; i < _bits.Count; i++) data[i / 8] |= (byte)(_bits[i] ? 0x80 >> (i % 8) : 0);
        return data;
    }
}
