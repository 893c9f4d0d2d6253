namespace Lakwerk.Pdf.Images.Color;

/// <summary>A palette (ISO 32000-2, 8.6.6.3).</summary>
internal sealed class IndexedSpace : ImageColorSpace
{
    private readonly RgbColor[] _palette;

    /// <summary>Reads the palette; entries that the table does not reach are its first bytes' colour of zeros.</summary>
    public IndexedSpace(ImageColorSpace source, int highest, ReadOnlySpan<byte> table)
    {
        _palette = new RgbColor[Math.Clamp(highest, 0, 255) + 1];
        var decode = source.DefaultDecode(8);
        var values = new double[source.Components];
        for (var i = 0; i < _palette.Length; i++)
        {
            for (var c = 0; c < values.Length; c++)
            {
                var at = i * values.Length + c;
                var part = (at < table.Length ? table[at] : 0) / 255.0;
                values[c] = decode[2 * c] + part * (decode[2 * c + 1] - decode[2 * c]);
            }

            _palette[i] = source.ToRgb(values);
        }
    }

    /// <inheritdoc/>
    public override int Components => 1;

    /// <inheritdoc/>
    public override double[] DefaultDecode(int bitsPerComponent) => [0, (1 << bitsPerComponent) - 1];

    /// <inheritdoc/>
    public override RgbColor ToRgb(ReadOnlySpan<double> values) => _palette[(int)Math.Clamp(Math.Round(values[0]), 0, _palette.Length - 1)];

    /// <summary>The place of the darkest (or lightest) entry; of several the first.</summary>
    public override double[] Extreme(bool white)
    {
        var best = 0;
        for (var i = 1; i < _palette.Length; i++)
            if (white ? _palette[i].Gray > _palette[best].Gray : _palette[i].Gray < _palette[best].Gray) best = i;
        return [best];
    }
}
