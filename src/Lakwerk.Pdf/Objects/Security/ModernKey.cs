using System.Security.Cryptography;

namespace Lakwerk.Pdf.Objects.Security;

/// <summary>Passwords and file keys of revisions 5 and 6 (ISO 32000-2, 7.6.4.3.3 and 7.6.4.3.4, algorithms 2.A and 2.B).</summary>
internal static class ModernKey
{
    private const int LongestPassword = 127;
    private const int HashLength = 32;
    private const int SaltLength = 8;
    private const int Repetitions = 64;
    private const int LeastRounds = 64;

    /// <summary>The file key that the password opens, as user or as owner; null when it opens nothing.</summary>
    public static byte[]? Find(EncryptionParameters parameters, ReadOnlySpan<byte> password)
    {
        password = password[..Math.Min(password.Length, LongestPassword)];
        return Unwrap(parameters, password, parameters.User, [], parameters.UserKey)
            ?? Unwrap(parameters, password, parameters.Owner, parameters.User, parameters.OwnerKey);
    }

    private static byte[]? Unwrap(
        EncryptionParameters parameters, ReadOnlySpan<byte> password, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> userEntry, byte[] wrapped)
    {
        var check = Hash(parameters.Revision, password, entry.Slice(HashLength, SaltLength), userEntry);
        if (!check.AsSpan().SequenceEqual(entry[..HashLength])) return null;
        return AesCbc.Unwrap(Hash(parameters.Revision, password, entry.Slice(HashLength + SaltLength, SaltLength), userEntry), wrapped);
    }

    private static byte[] Hash(int revision, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> userEntry)
    {
        byte[] key = SHA256.HashData([.. password, .. salt, .. userEntry]);
        if (revision == 5) return key;
        for (var round = 1; ; round++)
        {
            var block = Repeat([.. password, .. key, .. userEntry]);
            var encrypted = AesCbc.EncryptBlocks(key.AsSpan(0, 16), key.AsSpan(16, 16), block);
            key = Digest(encrypted);
            if (round >= LeastRounds && encrypted[^1] <= round - 32) return key[..HashLength];
        }
    }

    private static byte[] Repeat(byte[] part)
    {
        var whole = new byte[part.Length * Repetitions];
        for (var i = 0; i < Repetitions; i++) part.CopyTo(whole, i * part.Length);
        return whole;
    }

    // The first sixteen bytes as one number, modulo three: 256 leaves 1, so their sum will do.
    private static byte[] Digest(byte[] encrypted)
    {
        var sum = 0;
        for (var i = 0; i < 16; i++) sum += encrypted[i];
        return (sum % 3) switch
        {
            0 => SHA256.HashData(encrypted),
            1 => SHA384.HashData(encrypted),
            _ => SHA512.HashData(encrypted),
        };
    }
}
