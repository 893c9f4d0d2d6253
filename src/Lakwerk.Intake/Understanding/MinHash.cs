namespace Lakwerk.Intake.Understanding;

/// <summary>
/// A short signature of a set: for each of a number of orderings the smallest element. Two sets agree in a place as often as they
/// are alike (Broder 1997), and bands of a signature find candidates without comparing all pairs.
/// </summary>
internal static class MinHash
{
    public const int Length = Bands * Rows;
    public const int Bands = 64;
    private const int Rows = 3;

    public static ulong[] Signature(Shingles text)
    {
        var signature = new ulong[Length];
        Array.Fill(signature, ulong.MaxValue);
        foreach (var hash in text.Hashes)
        {
            var ordered = hash;
            for (var i = 0; i < Length; i++)
            {
                ordered = (ordered * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL;
                var mixed = ordered ^ (ordered >> 29);
                if (mixed < signature[i]) signature[i] = mixed;
            }
        }

        return signature;
    }

    /// <summary>One key for each band; texts that share a key are worth comparing.</summary>
    public static IEnumerable<ulong> Keys(ulong[] signature)
    {
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band;
            for (var row = 0; row < Rows; row++) key = Shingles.Mix((key * 31) + signature[(band * Rows) + row]);
            yield return key;
        }
    }
}
