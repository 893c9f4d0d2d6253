using System.Text;

namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Shares the strings of names. The table is bounded, so that a file with millions of names cannot fill the memory.
/// </summary>
internal static class KnownNames
{
    private const int Slots = 4096;
    private const int LongestShared = 24;
    private static readonly string?[] Table = new string?[Slots];

    /// <summary>The name as a string; a name seen before is usually the same string object.</summary>
    public static string Intern(ReadOnlySpan<byte> raw)
    {
        if (raw.Length > LongestShared) return Encoding.Latin1.GetString(raw);
        uint hash = 2166136261;
        foreach (var b in raw) hash = (hash ^ b) * 16777619;
        ref var slot = ref Table[hash % Slots];
        var known = slot;
        if (known is not null && Matches(known, raw)) return known;
        var name = Encoding.Latin1.GetString(raw);
        slot = name;
        return name;
    }

    private static bool Matches(string name, ReadOnlySpan<byte> raw)
    {
        if (name.Length != raw.Length) return false;
        for (var i = 0; i < raw.Length; i++)
            if (name[i] != raw[i]) return false;
        return true;
    }
}
