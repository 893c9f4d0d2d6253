using System.Buffers.Binary;

namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>Undoes the predictors of Flate and LZW (ISO 32000-2, 7.4.4.4).</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;

    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> data, PdfDictionary parameters, ref bool damaged)
    {
        var predictor = parameters.Int("Predictor", 1);
        if (predictor != Tiff && predictor < FirstPng) return data;
        var colors = parameters.Int("Colors", 1);
        var bits = parameters.Int("BitsPerComponent", 8);
        long columns = parameters.Int("Columns", 1);
        var rowBits = columns * colors * bits;
        if (colors is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns < 1 || rowBits > int.MaxValue)
        {
            damaged = true;
            return data;
        }

        var rowLength = (int)((rowBits + 7) / 8);
        return predictor == Tiff
            ? UndoTiff(data, new TiffRow(colors, bits, (int)columns), rowLength)
            : UndoPng(data.Span, Math.Max(1, colors * bits / 8), rowLength);
    }

    private static byte[] UndoPng(ReadOnlySpan<byte> data, int pixelLength, int rowLength)
    {
        var rows = (int)(((long)data.Length + rowLength) / (rowLength + 1L));
        var output = new byte[Math.Max(0, data.Length - rows)];
        ReadOnlySpan<byte> above = [];
        int from = 0, to = 0;
        while (from < data.Length)
        {
            int kind = data[from++];
            var count = Math.Min(rowLength, data.Length - from);
            var row = output.AsSpan(to, count);
            data.Slice(from, count).CopyTo(row);
            UndoPngRow(kind, row, above, pixelLength);
            above = row;
            from += count;
            to += count;
        }

        return output;
    }

    private static void UndoPngRow(int kind, Span<byte> row, ReadOnlySpan<byte> above, int pixelLength)
    {
        switch (kind)
        {
            case 1:
                for (var i = pixelLength; i < row.Length; i++) row[i] += row[i - pixelLength];
                break;
            case 2 when !above.IsEmpty:
                for (var i = 0; i < row.Length; i++) row[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i >= pixelLength ? row[i - pixelLength] : 0) + (above.IsEmpty ? 0 : above[i])) / 2);
                break;
            case 4:
                for (var i = 0; i < row.Length; i++)
                {
                    var left = i >= pixelLength ? row[i - pixelLength] : 0;
                    var up = above.IsEmpty ? 0 : above[i];
                    var upLeft = i >= pixelLength && !above.IsEmpty ? above[i - pixelLength] : 0;
                    row[i] += (byte)Paeth(left, up, upLeft);
                }

                break;
        }
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        int byLeft = Math.Abs(estimate - left), byUp = Math.Abs(estimate - up), byUpLeft = Math.Abs(estimate - upLeft);
        return byLeft <= byUp && byLeft <= byUpLeft ? left : byUp <= byUpLeft ? up : upLeft;
    }

    private static byte[] UndoTiff(ReadOnlyMemory<byte> data, TiffRow layout, int rowLength)
    {
        var output = data.ToArray();
        for (var at = 0; at < output.Length; at += rowLength)
            layout.Undo(output.AsSpan(at, Math.Min(rowLength, output.Length - at)));
        return output;
    }

    /// <summary>A row of samples, each stored as the difference from the same component of the pixel before.</summary>
    private readonly record struct TiffRow(int Colors, int Bits, int Columns)
    {
        public void Undo(Span<byte> row)
        {
            switch (Bits)
            {
                case 8:
                    for (var i = Colors; i < row.Length; i++) row[i] += row[i - Colors];
                    break;
                case 16:
                    for (var i = 2 * Colors; i + 1 < row.Length; i += 2)
                    {
                        var sum = BinaryPrimitives.ReadUInt16BigEndian(row[(i - 2 * Colors)..]) + BinaryPrimitives.ReadUInt16BigEndian(row[i..]);
                        BinaryPrimitives.WriteUInt16BigEndian(row[i..], (ushort)sum);
                    }

                    break;
                default:
                    UndoPacked(row);
                    break;
            }
        }

        private void UndoPacked(Span<byte> row)
        {
            var mask = (1 << Bits) - 1;
            var samples = (int)Math.Min((long)Columns * Colors, row.Length * 8L / Bits);
            for (var i = Colors; i < samples; i++)
            {
                var value = (Sample(row, i - Colors, mask) + Sample(row, i, mask)) & mask;
                var bit = i * Bits;
                var shift = 8 - Bits - bit % 8;
                row[bit / 8] = (byte)((row[bit / 8] & ~(mask << shift)) | (value << shift));
            }
        }

        private int Sample(Span<byte> row, int index, int mask)
        {
            var bit = index * Bits;
            return (row[bit / 8] >> (8 - Bits - bit % 8)) & mask;
        }
    }
}
