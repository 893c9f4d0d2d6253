namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>The encryption of Type 1 programs (Adobe Type 1 Font Format, 7): it hides nothing, but is part of the format.</summary>
internal static class Type1Cipher
{
    public const ushort CharStringKey = 4330;
    private const int Factor = 52845;
    private const int Summand = 22719;

    /// <summary>Decrypts and leaves out the random bytes in front.</summary>
    public static byte[] Decrypt(ReadOnlySpan<byte> cipher, ushort key, int skipped)
    {
        var plain = new byte[cipher.Length];
        for (var i = 0; i < cipher.Length; i++)
        {
            plain[i] = (byte)(cipher[i] ^ (key >> 8));
            key = (ushort)(((cipher[i] + key) * Factor) + Summand);
        }

        return plain.Length <= skipped ? [] : plain[skipped..];
    }

    /// <summary>Encrypts behind so many zero bytes, which take the place of the random ones.</summary>
    public static byte[] Encrypt(ReadOnlySpan<byte> plain, ushort key, int prefix)
    {
        var cipher = new byte[prefix + plain.Length];
        plain.CopyTo(cipher.AsSpan(prefix));
        for (var i = 0; i < cipher.Length; i++)
        {
            cipher[i] = (byte)(cipher[i] ^ (key >> 8));
            key = (ushort)(((cipher[i] + key) * Factor) + Summand);
        }

        return cipher;
    }
}
