using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>How the numbers of a mesh are stored: bits, and the ranges that they stand for.</summary>
internal sealed class MeshCoding
{
    private const int MostComponents = 32;
    private readonly double[] _decode;

    private MeshCoding(PdfDictionary shading, double[] decode)
    {
        _decode = decode;
        FlagBits = shading.Int("BitsPerFlag");
        CoordinateBits = shading.Int("BitsPerCoordinate");
        ComponentBits = shading.Int("BitsPerComponent");
    }

    public int FlagBits { get; }

    public int CoordinateBits { get; }

    public int ComponentBits { get; }

    /// <summary>Numbers of a colour.</summary>
    public int Components => _decode.Length / 2 - 2;

    /// <summary>Null when the dictionary does not say what it must.</summary>
    public static MeshCoding? Of(PdfDictionary shading)
    {
        if (shading.Array("Decode") is not { Count: >= 6 and <= 4 + 2 * MostComponents } ranges || ranges.Count % 2 != 0) return null;
        var decode = new double[ranges.Count];
        for (var i = 0; i < decode.Length; i++) decode[i] = ranges.Number(i);
        for (var i = 0; i < decode.Length; i += 2)
            if (!(decode[i + 1] > decode[i])) return null;
        var coding = new MeshCoding(shading, decode);
        return coding is { CoordinateBits: >= 1 and <= 32, ComponentBits: >= 1 and <= 16, FlagBits: >= 0 and <= 8 } ? coding : null;
    }

    /// <summary>What a stored number stands for.</summary>
    /// <param name="entry">0 for x, 1 for y, 2 and on for colours.</param>
    /// <param name="stored">The number.</param>
    /// <param name="bits">How many bits it has.</param>
    public double Decoded(int entry, uint stored, int bits) => _decode[2 * entry] + stored * (_decode[2 * entry + 1] - _decode[2 * entry]) / ((1L << bits) - 1);

    /// <summary>The number to store for a value.</summary>
    public uint Encoded(int entry, double value, int bits)
    {
        var share = (value - _decode[2 * entry]) / (_decode[2 * entry + 1] - _decode[2 * entry]);
        return (uint)Math.Round(Math.Clamp(share, 0, 1) * ((1L << bits) - 1));
    }
}
