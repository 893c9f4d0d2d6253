using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Color;

/// <summary>A table of samples (ISO 32000-2, 7.10.2), interpolated linearly for one or two inputs, at the nearest sample for more.</summary>
internal sealed class SampledFunction : TintFunction
{
    private readonly int[] _size;
    private readonly double[] _encode;
    private readonly double[] _decode;
    private readonly int _outputs;
    private readonly double[] _samples;

    private SampledFunction(int[] size, double[] encode, double[] decode, double[] samples)
    {
        _size = size;
        _encode = encode;
        _decode = decode;
        _outputs = decode.Length / 2;
        _samples = samples;
    }

    /// <summary>Reads the table; null when it is missing or too short to mean anything.</summary>
    public static SampledFunction? Read(PdfStream stream, PdfLimits limits)
    {
        var dictionary = stream.Dictionary;
        var size = Numbers(dictionary.Array("Size"));
        var range = Numbers(dictionary.Array("Range"));
        var bits = dictionary.Int("BitsPerSample");
        if (size.Length is 0 or > ImageLimits.Components || range.Length < 2 || bits is not (1 or 2 or 4 or 8 or 12 or 16 or 24 or 32)) return null;
        long count = range.Length / 2;
        foreach (var steps in size)
        {
            if (steps < 1 || count * steps > limits.DecodedStreamBytes / 64) return null;
            count *= (long)steps;
        }

        var sizes = Array.ConvertAll(size, steps => (int)steps);
        var encode = Numbers(dictionary.Array("Encode"));
        var decode = Numbers(dictionary.Array("Decode"));
        return new SampledFunction(
            sizes,
            encode.Length >= 2 * sizes.Length ? encode : DefaultEncode(sizes),
            decode.Length >= range.Length ? decode : range,
            Unpack(StreamDecoder.Decode(stream, limits).Data.Span, (int)count, bits));
    }

    /// <inheritdoc/>
    protected override void Compute(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        if (_size.Length == 1)
        {
            for (var i = 0; i < outputs.Length && i < _outputs; i++) outputs[i] = Scale(i, InRow(0, Place(0, inputs), i));
        }
        else if (_size.Length == 2 && inputs.Length >= 2)
        {
            InterpolateRows(Place(0, inputs), Place(1, inputs), outputs);
        }
        else
        {
            TakeNearest(inputs, outputs);
        }
    }

    private void InterpolateRows(double across, double up, Span<double> outputs)
    {
        var below = Math.Min((int)up, _size[1] - 1);
        var above = Math.Min(below + 1, _size[1] - 1);
        for (var i = 0; i < outputs.Length && i < _outputs; i++)
        {
            double low = InRow(below, across, i), high = InRow(above, across, i);
            outputs[i] = Scale(i, low + (up - below) * (high - low));
        }
    }

    /// <summary>A sample of a row of the table, between those on its left and right.</summary>
    private double InRow(int row, double place, int output)
    {
        var below = Math.Min((int)place, _size[0] - 1);
        var above = Math.Min(below + 1, _size[0] - 1);
        double low = _samples[(row * _size[0] + below) * _outputs + output], high = _samples[(row * _size[0] + above) * _outputs + output];
        return low + (place - below) * (high - low);
    }

    private void TakeNearest(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        int at = 0, step = 1;
        for (var i = 0; i < _size.Length; i++)
        {
            at += step * (int)Math.Round(i < inputs.Length ? Place(i, inputs) : 0);
            step *= _size[i];
        }

        for (var i = 0; i < outputs.Length && i < _outputs; i++) outputs[i] = Scale(i, _samples[at * _outputs + i]);
    }

    private double Place(int input, ReadOnlySpan<double> inputs)
    {
        double low = 2 * input + 1 < Domain.Length ? Domain[2 * input] : 0, high = 2 * input + 1 < Domain.Length ? Domain[2 * input + 1] : 1;
        var place = Interpolate(inputs[input], low, high, _encode[2 * input], _encode[2 * input + 1]);
        return double.IsFinite(place) ? Clamp(place, 0, _size[input] - 1) : 0;
    }

    private double Scale(int output, double part) => _decode[2 * output] + part * (_decode[2 * output + 1] - _decode[2 * output]);

    private static double[] DefaultEncode(int[] size)
    {
        var encode = new double[2 * size.Length];
        for (var i = 0; i < size.Length; i++) encode[2 * i + 1] = size[i] - 1;
        return encode;
    }

    private static double[] Unpack(ReadOnlySpan<byte> data, int count, int bits)
    {
        var samples = new double[count];
        var reader = new BitReader(data);
        var highest = Math.Pow(2, bits) - 1;
        for (var i = 0; i < samples.Length; i++) samples[i] = reader.Read(bits) / highest;
        return samples;
    }
}
