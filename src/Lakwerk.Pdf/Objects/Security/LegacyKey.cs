using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Lakwerk.Pdf.Objects.Security;

/// <summary>Passwords and file keys of revisions 2 to 4 (ISO 32000-2, 7.6.4.3 and 7.6.4.4, algorithms 2 to 7).</summary>
internal static class LegacyKey
{
    private const int StretchRounds = 50;
    private const int CipherRounds = 20;

    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The file key that the password opens, as user or as owner; null when it opens nothing.</summary>
    public static byte[]? Find(EncryptionParameters parameters, ReadOnlySpan<byte> password) =>
        FindByUser(parameters, password) ?? FindByUser(parameters, UserPassword(parameters, password));

    private static byte[]? FindByUser(EncryptionParameters parameters, ReadOnlySpan<byte> password)
    {
        var key = FileKey(parameters, password);
        return IsRight(parameters, key) ? key : null;
    }

    private static byte[] FileKey(EncryptionParameters parameters, ReadOnlySpan<byte> password)
    {
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, parameters.Permissions);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(Pad(password));
        hash.AppendData(parameters.Owner);
        hash.AppendData(permissions);
        hash.AppendData(parameters.FileId);
        if (parameters is { Revision: >= 4, EncryptsMetadata: false }) hash.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        return Stretch(hash.GetHashAndReset(), parameters);
    }

    private static byte[] Stretch(byte[] digest, EncryptionParameters parameters)
    {
        if (parameters.Revision >= 3)
            for (var i = 0; i < StretchRounds; i++) digest = Md5(digest.AsSpan(0, parameters.KeyLength));
        return digest[..parameters.KeyLength];
    }

    private static bool IsRight(EncryptionParameters parameters, byte[] key)
    {
        if (parameters.Revision == 2) return Rc4.Transform(key, Padding).AsSpan().SequenceEqual(parameters.User);
        var check = Md5([.. Padding, .. parameters.FileId]);
        for (var i = 0; i < CipherRounds; i++) check = Rc4.Transform(Mixed(key, i), check);
        return check.AsSpan().SequenceEqual(parameters.User.AsSpan(0, check.Length));
    }

    /// <summary>The user's password as the owner's password reveals it.</summary>
    private static byte[] UserPassword(EncryptionParameters parameters, ReadOnlySpan<byte> ownerPassword)
    {
        var key = Stretch(Md5(Pad(ownerPassword)), parameters);
        if (parameters.Revision == 2) return Rc4.Transform(key, parameters.Owner);
        var password = parameters.Owner;
        for (var i = CipherRounds - 1; i >= 0; i--) password = Rc4.Transform(Mixed(key, i), password);
        return password;
    }

    private static byte[] Mixed(byte[] key, int round)
    {
        var mixed = new byte[key.Length];
        for (var i = 0; i < key.Length; i++) mixed[i] = (byte)(key[i] ^ round);
        return mixed;
    }

    private static byte[] Pad(ReadOnlySpan<byte> password)
    {
        var padded = new byte[Padding.Length];
        var length = Math.Min(password.Length, padded.Length);
        password[..length].CopyTo(padded);
        Padding[..(padded.Length - length)].CopyTo(padded.AsSpan(length));
        return padded;
    }

#pragma warning disable CA5351 // The standard prescribes MD5; nothing is protected by it here, only read.
    private static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
#pragma warning restore CA5351
}
