namespace Lakwerk.Pdf.Images;

/// <summary>Packs samples of 1, 2, 4, 8 or 16 bits into rows of whole bytes.</summary>
internal sealed class SampleWriter(int width, int height, int components, int bitsPerComponent)
{
    private int _at;
    private int _bits;
    private int _count;

    /// <summary>The rows.</summary>
    public byte[] Data { get; } = new byte[(long)ImageLimits.RowBytes(width, components, bitsPerComponent) * height];

    /// <summary>Appends one pixel.</summary>
    public void Put(ReadOnlySpan<int> pixel)
    {
        foreach (var sample in pixel)
        {
            _bits = (_bits << bitsPerComponent) | sample;
            _count += bitsPerComponent;
            while (_count >= 8) Data[_at++] = (byte)(_bits >> (_count -= 8));
        }
    }

    /// <summary>Fills the last byte of a row.</summary>
    public void EndRow()
    {
        if (_count > 0) Data[_at++] = (byte)(_bits << (8 - _count));
        _count = 0;
        _bits = 0;
    }
}
