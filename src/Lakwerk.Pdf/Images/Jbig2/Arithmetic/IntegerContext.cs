namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes one kind of integer, or of symbol number, with its own statistics (ITU-T T.88, annex A).</summary>
internal sealed class IntegerContext
{
    private const int Contexts = 512;
    private static readonly (int Bits, int Offset)[] Ranges = [(2, 0), (4, 4), (6, 20), (8, 84), (12, 340), (32, 4436)];
    private readonly byte[] _contexts;

    /// <summary>Statistics for integers.</summary>
    public IntegerContext() => _contexts = new byte[Contexts];

    private IntegerContext(int size) => _contexts = new byte[size];

    /// <summary>Statistics for symbol numbers of so many bits.</summary>
    public static IntegerContext ForSymbols(int codeLength) => new(1 << (codeLength + 1));

    /// <summary>An integer; null for the out-of-band value.</summary>
    public int? Decode(ArithmeticDecoder decoder)
    {
        var previous = 1;
        var isNegative = Bit(decoder, ref previous) != 0;
        var range = 0;
        while (range < Ranges.Length - 1 && Bit(decoder, ref previous) != 0) range++;
        uint value = 0;
        for (var i = 0; i < Ranges[range].Bits; i++) value = (value << 1) | (uint)Bit(decoder, ref previous);
        var magnitude = (long)value + Ranges[range].Offset;
        if (magnitude > int.MaxValue) throw Jbig2Error.Broken("an integer is too large");
        if (!isNegative) return (int)magnitude;
        return magnitude > 0 ? -(int)magnitude : null;
    }

    /// <summary>A symbol number of so many bits.</summary>
    public int DecodeSymbol(ArithmeticDecoder decoder, int codeLength)
    {
        var previous = 1;
        for (var i = 0; i < codeLength; i++) previous = (previous << 1) | decoder.Decode(ref _contexts[previous]);
        return previous - (1 << codeLength);
    }

    private int Bit(ArithmeticDecoder decoder, ref int previous)
    {
        var bit = decoder.Decode(ref _contexts[previous]);
        previous = previous < 256 ? (previous << 1) | bit : (((previous << 1) | bit) & 511) | 256;
        return bit;
    }
}
