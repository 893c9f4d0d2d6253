using System.Security.Cryptography;

namespace Lakwerk.Pdf.Objects.Security;

/// <summary>AES in CBC mode as PDF uses it: the first block of the data is the initialisation vector (ISO 32000-2, 7.6.3.1).</summary>
internal static class AesCbc
{
    private const int Block = 16;
    private static readonly byte[] NoVector = new byte[Block];

    /// <summary>Decrypts strings and streams; a torn last block is dropped, and padding that makes no sense is kept.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        var length = data.Length / Block * Block;
        if (length <= Block) return [];
        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(data[Block..length], data[..Block], PaddingMode.None);
        int padding = plain[^1];
        return padding is >= 1 and <= Block ? plain[..^padding] : plain;
    }

    /// <summary>Decrypts a key that was wrapped without vector and padding.</summary>
    public static byte[] Unwrap(byte[] key, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, NoVector, PaddingMode.None);
    }

    /// <summary>Encrypts whole blocks with a given vector, without padding.</summary>
    public static byte[] EncryptBlocks(ReadOnlySpan<byte> key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key.ToArray();
        return aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
