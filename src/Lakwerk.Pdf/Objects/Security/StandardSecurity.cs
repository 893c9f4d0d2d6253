using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lakwerk.Pdf.Objects.Security;

/// <summary>The standard security handler (ISO 32000-2, 7.6.4), opened by a password: decrypts strings and streams.</summary>
internal sealed class StandardSecurity
{
    private readonly EncryptionParameters _parameters;
    private const int FilterKeyLength = 16;

    private readonly byte[] _fileKey;

    private StandardSecurity(EncryptionParameters parameters, byte[] fileKey)
    {
        _parameters = parameters;
        _fileKey = fileKey;

        // Crypt filters of version 4 use 128 bits; a shorter key is filled up with zeros, as the writers of such files do.
        if (parameters.Version == 4 && fileKey.Length is > 0 and < FilterKeyLength) Array.Resize(ref _fileKey, FilterKeyLength);
    }

    /// <summary>No password was found, and only embedded files are encrypted.</summary>
    private bool IsLocked => _fileKey.Length == 0;

    /// <summary>Tries the empty password, then the given one, each as user's and as owner's.</summary>
    /// <exception cref="PdfException">No password fits, or the encryption is not supported.</exception>
    public static StandardSecurity Open(PdfDictionary dictionary, byte[] fileId, string password)
    {
        var parameters = EncryptionParameters.Read(dictionary, fileId);
        foreach (var candidate in Candidates(password))
        {
            var key = parameters.Revision >= 5 ? ModernKey.Find(parameters, candidate) : LegacyKey.Find(parameters, candidate);
            if (key is not null) return new StandardSecurity(parameters, key);
        }

        if (parameters.LeavesDocumentOpen) return new StandardSecurity(parameters, []);
        throw new PdfException(
            PdfErrorCode.PasswordNeeded,
            password.Length == 0 ? "The file is encrypted and needs a password." : "The file is encrypted and the password does not open it.");
    }

    /// <summary>Decrypts the strings of one object; null when strings are not encrypted.</summary>
    public Func<byte[], byte[]>? StringDecryptor(ObjectId id)
    {
        var kind = _parameters.Ciphers.Strings;
        if (kind == CipherKind.None) return null;
        byte[]? key = null;
        return text => Decrypt(kind, key ??= Key(kind, id), text);
    }

    /// <summary>True for a stream whose key is not known although the document is open: an embedded file.</summary>
    public bool Locks(PdfDictionary dictionary) => IsLocked && KindOf(dictionary) != CipherKind.None;

    /// <summary>Decrypts a stream, by the crypt filter that it names itself or that the file names for its kind.</summary>
    public ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, PdfDictionary dictionary, ObjectId id)
    {
        var kind = KindOf(dictionary);
        return kind == CipherKind.None ? bytes : Decrypt(kind, Key(kind, id), bytes.Span);
    }

    private CipherKind KindOf(PdfDictionary dictionary)
    {
        var type = dictionary.Name("Type");
        if (type == "XRef" || (type == "Metadata" && !_parameters.EncryptsMetadata)) return CipherKind.None;
        if (_parameters.Version >= 4 && OwnFilter(dictionary) is { } name && _parameters.Filters.TryGetValue(name, out var own)) return own;
        return type == "EmbeddedFile" ? _parameters.Ciphers.Files : _parameters.Ciphers.Streams;
    }

    /// <summary>The crypt filter named by a stream whose first filter is Crypt (ISO 32000-2, 7.4.10).</summary>
    private static string? OwnFilter(PdfDictionary dictionary)
    {
        var filter = dictionary["Filter"] is PdfArray filters ? filters[0] : dictionary["Filter"];
        if (filter is not PdfName { Value: "Crypt" }) return null;
        var parameters = dictionary["DecodeParms"] is PdfArray several ? several[0] : dictionary["DecodeParms"];
        return (parameters as PdfDictionary)?.Name("Name") ?? "Identity";
    }

    private byte[] Key(CipherKind kind, ObjectId id)
    {
        if (kind is CipherKind.Aes256 or CipherKind.Aes256Gcm) return _fileKey;
        Span<byte> place = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(place, id.Number);
        BinaryPrimitives.WriteInt32LittleEndian(place[3..], id.Generation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        hash.AppendData(_fileKey);
        hash.AppendData(place[..5]);
        if (kind == CipherKind.Aes128) hash.AppendData("sAlT"u8);
        return hash.GetHashAndReset()[..Math.Min(16, _fileKey.Length + 5)];
    }

    private static byte[] Decrypt(CipherKind kind, byte[] key, ReadOnlySpan<byte> data)
    {
        if (kind == CipherKind.Rc4) return Rc4.Transform(key, data);

        return kind == CipherKind.Aes256Gcm ? AesGcmData.Decrypt(key, data) : AesCbc.Decrypt(key, data);
    }

    private static List<byte[]> Candidates(string password)
    {
        var candidates = new List<byte[]> { Array.Empty<byte>() };
        if (password.Length == 0) return candidates;
        candidates.Add(Encoding.UTF8.GetBytes(password));
        candidates.Add(Encoding.Latin1.GetBytes(password));
        var normalized = password.Normalize(NormalizationForm.FormKC);
        if (normalized != password) candidates.Add(Encoding.UTF8.GetBytes(normalized));
        return candidates;
    }
}
