using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>The parts of a Type 1 program: clear text up to and with <c>eexec</c>, and the private part decrypted.</summary>
internal sealed record Type1Parts(ReadOnlyMemory<byte> Clear, ReadOnlyMemory<byte> Private)
{
    public const ushort EexecKey = 55665;
    public const int EexecRandomBytes = 4;
    private const int PfbHeaderLength = 6;

    /// <summary>Splits a program, with or without the segment headers of a PFB file; null when it has no encrypted part.</summary>
    public static Type1Parts? Split(ReadOnlySpan<byte> bytes)
    {
        var data = WithoutPfbHeaders(bytes);
        var eexec = data.AsSpan().IndexOf("eexec"u8);
        if (eexec < 0) return null;
        var start = eexec + "eexec".Length;
        // One white-space character ends the keyword; the encrypted bytes may themselves look like white space.
        if (start < data.Length && data[start] is (byte)'\r' && start + 1 < data.Length && data[start + 1] == '\n') start += 2;
        else if (start < data.Length && CharacterClass.IsWhiteSpace(data[start])) start++;
        var cipher = data.AsSpan(start);
        var plain = Type1Cipher.Decrypt(IsHex(cipher) ? FromHex(cipher) : cipher, EexecKey, EexecRandomBytes);
        return new Type1Parts(data.AsMemory(0, eexec + "eexec".Length), plain);
    }

    private static byte[] WithoutPfbHeaders(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [0x80, _, ..]) return bytes.ToArray();
        var output = new List<byte>(bytes.Length);
        while (bytes is [0x80, 1 or 2, var a, var b, var c, var d, ..])
        {
            var length = (int)Math.Min(a | ((uint)b << 8) | ((uint)c << 16) | ((uint)d << 24), (uint)(bytes.Length - PfbHeaderLength));
            output.AddRange(bytes.Slice(PfbHeaderLength, length));
            bytes = bytes[(PfbHeaderLength + length)..];
        }

        return [.. output];
    }

    private static bool IsHex(ReadOnlySpan<byte> cipher)
    {
        var digits = 0;
        foreach (var b in cipher)
        {
            if (CharacterClass.IsWhiteSpace(b)) continue;
            if (CharacterClass.HexValue(b) < 0) return false;
            if (++digits == 8) return true;
        }

        return false;
    }

    private static byte[] FromHex(ReadOnlySpan<byte> cipher)
    {
        var bytes = new byte[(cipher.Length + 1) / 2];
        var digits = 0;
        foreach (var b in cipher)
        {
            var value = CharacterClass.HexValue(b);
            if (value < 0) continue;
            bytes[digits / 2] |= (byte)(digits % 2 == 0 ? value << 4 : value);
            digits++;
        }

        return bytes[..((digits + 1) / 2)];
    }
}
