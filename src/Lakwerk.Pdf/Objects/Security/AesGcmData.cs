using System.Security.Cryptography;

namespace Lakwerk.Pdf.Objects.Security;

/// <summary>AES in Galois/counter mode (ISO/TS 32003): nonce, ciphertext, tag.</summary>
internal static class AesGcmData
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>Decrypts; data that was tampered with gives nothing.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < NonceLength + TagLength) return [];
        var plain = new byte[data.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        try
        {
            aes.Decrypt(data[..NonceLength], data[NonceLength..^TagLength], data[^TagLength..], plain);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return [];
        }
    }
}
