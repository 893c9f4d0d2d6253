namespace Lakwerk.Pdf.Images;

/// <summary>Filters rows the PNG way, each with its filter type in front.</summary>
internal sealed class PngFilter
{
    private const byte SubType = 1;
    private const byte UpType = 2;
    private const byte PaethType = 4;

    private readonly int _pixelBytes;
    private readonly PngPredictor _predictor;
    private readonly byte[] _zeros;
    private readonly byte[][] _rows;

    /// <summary>Prepares for rows of so many bytes, pixels being so many bytes apart.</summary>
    public PngFilter(int rowBytes, int pixelBytes, PngPredictor predictor)
    {
        _pixelBytes = pixelBytes;
        _predictor = predictor;
        _zeros = new byte[rowBytes];
        _rows = predictor == PngPredictor.Adaptive ? [new byte[rowBytes + 1], new byte[rowBytes + 1], new byte[rowBytes + 1]] : [new byte[rowBytes + 1]];
    }

    /// <summary>The filtered row, valid until the next call; nothing above counts as zeros.</summary>
    public ReadOnlySpan<byte> Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above)
    {
        if (above.IsEmpty) above = _zeros;
        switch (_predictor)
        {
            case PngPredictor.Sub:
                return Sub(row, _rows[0]);
            case PngPredictor.Up:
                return Up(row, above, _rows[0]);
            case PngPredictor.Paeth:
                return Paeth(row, above, _rows[0]);
            default:
                return Smallest(Sub(row, _rows[0]), Smallest(Up(row, above, _rows[1]), Paeth(row, above, _rows[2])));
        }
    }

    private Span<byte> Sub(ReadOnlySpan<byte> row, Span<byte> output)
    {
        output[0] = SubType;
        var head = Math.Min(_pixelBytes, row.Length);
        row[..head].CopyTo(output[1..]);
        for (var i = head; i < row.Length; i++) output[i + 1] = (byte)(row[i] - row[i - head]);
        return output;
    }

    private static Span<byte> Up(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> output)
    {
        output[0] = UpType;
        for (var i = 0; i < row.Length; i++) output[i + 1] = (byte)(row[i] - above[i]);
        return output;
    }

    private Span<byte> Paeth(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> output)
    {
        output[0] = PaethType;
        var head = Math.Min(_pixelBytes, row.Length);
        for (var i = 0; i < head; i++) output[i + 1] = (byte)(row[i] - above[i]);
        for (var i = head; i < row.Length; i++) output[i + 1] = (byte)(row[i] - Closest(row[i - head], above[i], above[i - head]));
        return output;
    }

    private static byte Closest(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }

    private static ReadOnlySpan<byte> Smallest(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => Cost(a) <= Cost(b) ? a : b;

    private static long Cost(ReadOnlySpan<byte> filtered)
    {
        long cost = 0;
        foreach (var b in filtered[1..]) cost += Math.Abs((sbyte)b == sbyte.MinValue ? 128 : (sbyte)b);
        return cost;
    }
}
