namespace Lakwerk.Pdf.Tests.Objects;

/// <summary>Applies a PNG filter to rows, as a writer does (ISO/IEC 15948, 9).</summary>
internal static class PngPredictor
{
    public static byte[] Apply(byte[] data, int rowLength, int pixelLength, int kind)
    {
        var output = new List<byte>();
        for (var start = 0; start < data.Length; start += rowLength)
        {
            output.Add((byte)kind);
            for (var i = 0; i < rowLength; i++)
            {
                int left = i >= pixelLength ? data[start + i - pixelLength] : 0;
                int up = start > 0 ? data[start + i - rowLength] : 0;
                int corner = start > 0 && i >= pixelLength ? data[start + i - rowLength - pixelLength] : 0;
                var guess = kind switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                output.Add((byte)(data[start + i] - guess));
            }
        }

        return [.. output];
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        return new[] { a, b, c }.MinBy(value => Math.Abs(p - value));
    }
}
