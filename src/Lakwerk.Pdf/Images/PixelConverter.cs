using Lakwerk.Pdf.Images.Color;

namespace Lakwerk.Pdf.Images;

/// <summary>Turns samples into what a screen shows.</summary>
internal sealed class PixelConverter
{
    private const int LargestTable = 256;
    private readonly RawSamples _raw;
    private readonly double[] _decode;
    private readonly ImageColorSpace _space;
    private readonly RgbColor[]? _table;

    /// <summary>Prepares the conversion; for one component of at most eight bits all colours are computed at once.</summary>
    public PixelConverter(RawSamples raw, double[] decode, ImageColorSpace space)
    {
        _raw = raw;
        _decode = decode;
        _space = space;
        if (space.Components == 1 && 1 << Math.Min(raw.BitsPerComponent, 16) is var levels and <= LargestTable) _table = BuildTable(levels);
    }

    /// <summary>The samples are the bytes that a screen shows.</summary>
    private bool IsPlain
    {
        get
        {
            if (_raw.BitsPerComponent != 8 || _raw.Components != _space.Components) return false;
            for (var i = 0; i < _decode.Length; i++)
                if (_decode[i] != (i & 1)) return false;
            return true;
        }
    }

    /// <summary>Writes three bytes for each pixel.</summary>
    public void WriteRgb(Span<byte> output)
    {
        if (IsPlain && _space is RgbSpace)
        {
            _raw.Data.CopyTo(output);
            return;
        }

        var at = 0;
        var row = new RgbColor[_raw.Width];
        for (var y = 0; y < _raw.Height; y++)
        {
            ConvertRow(y, row);
            foreach (var colour in row)
            {
                output[at++] = colour.R;
                output[at++] = colour.G;
                output[at++] = colour.B;
            }
        }
    }

    /// <summary>Writes one byte for each pixel.</summary>
    public void WriteGray(Span<byte> output)
    {
        if (IsPlain && _space is GraySpace)
        {
            _raw.Data.CopyTo(output);
            return;
        }

        var at = 0;
        var row = new RgbColor[_raw.Width];
        for (var y = 0; y < _raw.Height; y++)
        {
            ConvertRow(y, row);
            foreach (var colour in row) output[at++] = colour.Gray;
        }
    }

    private RgbColor[] BuildTable(int levels)
    {
        var table = new RgbColor[levels];
        Span<double> value = stackalloc double[1];
        for (var i = 0; i < levels; i++)
        {
            value[0] = Value(0, i, levels - 1);
            table[i] = _space.ToRgb(value);
        }

        return table;
    }

    private double Value(int component, int sample, int highest) =>
        _decode[2 * component] + sample * (_decode[2 * component + 1] - _decode[2 * component]) / highest;

    private void ConvertRow(int y, Span<RgbColor> colours)
    {
        var reader = new BitReader(_raw.Data.AsSpan(y * _raw.RowBytes, _raw.RowBytes));
        var highest = (1 << _raw.BitsPerComponent) - 1;
        var extra = (_raw.Components - _space.Components) * _raw.BitsPerComponent;
        Span<double> values = stackalloc double[_space.Components];
        for (var x = 0; x < colours.Length; x++)
        {
            if (_table is not null)
            {
                colours[x] = _table[reader.Read(_raw.BitsPerComponent)];
            }
            else
            {
                for (var c = 0; c < values.Length; c++) values[c] = Value(c, (int)reader.Read(_raw.BitsPerComponent), highest);
                colours[x] = _space.ToRgb(values);
            }

            reader.Skip(extra);
        }
    }
}
