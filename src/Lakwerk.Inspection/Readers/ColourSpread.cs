namespace Lakwerk.Inspection.Readers;

/// <summary>Gathers how far the colours of an area lie apart.</summary>
internal struct ColourSpread()
{
    private readonly int[] _least = [255, 255, 255];
    private readonly int[] _most = [0, 0, 0];
    private readonly long[] _sum = [0, 0, 0];

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> rgb)
    {
        Count++;
        for (var i = 0; i < 3; i++)
        {
            _least[i] = Math.Min(_least[i], rgb[i]);
            _most[i] = Math.Max(_most[i], rgb[i]);
            _sum[i] += rgb[i];
        }
    }

    public readonly Look Result(int tolerance)
    {
        if (Count == 0) return new Look(0, false, 0, 0);
        var uniform = true;
        for (var i = 0; i < 3; i++) uniform &= _most[i] - _least[i] <= tolerance;
        var (red, green, blue) = (_sum[0] / (double)Count, _sum[1] / (double)Count, _sum[2] / (double)Count);
        var colourfulness = Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));
        return new Look(Count, uniform, (0.299 * red + 0.587 * green + 0.114 * blue) / 255, colourfulness / 255);
    }
}
