namespace Lakwerk.Pdf.Objects.Security;

/// <summary>The encryption dictionary of the standard handler (ISO 32000-2, 7.6.2 and 7.6.4.2), checked.</summary>
internal sealed class EncryptionParameters
{
    private const int HashLength = 32;
    private const int Revision6Length = 48;

    private EncryptionParameters(PdfDictionary dictionary, byte[] fileId)
    {
        Version = dictionary.Int("V");
        Revision = dictionary.Int("R");
        Permissions = unchecked((int)(long)dictionary.Number("P"));
        FileId = fileId;
        var length = Revision >= 5 ? Revision6Length : HashLength;
        User = Bytes(dictionary, "U", length);
        Owner = Bytes(dictionary, "O", length);
        UserKey = Bytes(dictionary, "UE", HashLength);
        OwnerKey = Bytes(dictionary, "OE", HashLength);
        EncryptsMetadata = Version < 4 || dictionary.Boolean("EncryptMetadata", true);
    }

    public int Version { get; }

    public int Revision { get; }

    public int Permissions { get; }

    public byte[] FileId { get; }

    public byte[] User { get; }

    public byte[] Owner { get; }

    public byte[] UserKey { get; }

    public byte[] OwnerKey { get; }

    public bool EncryptsMetadata { get; }

    /// <summary>Bytes of the file key.</summary>
    public int KeyLength { get; private set; }

    /// <summary>How streams, strings and embedded files are encrypted.</summary>
    public (CipherKind Streams, CipherKind Strings, CipherKind Files) Ciphers { get; private set; }

    /// <summary>The crypt filters by name, for streams that name one themselves.</summary>
    public Dictionary<string, CipherKind> Filters { get; } = new(StringComparer.Ordinal) { ["Identity"] = CipherKind.None };

    /// <summary>Neither strings nor streams are encrypted, only embedded files: no password is needed to read the pages.</summary>
    public bool LeavesDocumentOpen => Ciphers is { Streams: CipherKind.None, Strings: CipherKind.None };

    /// <exception cref="PdfException">Not the standard handler, or a version that does not exist.</exception>
    public static EncryptionParameters Read(PdfDictionary dictionary, byte[] fileId)
    {
        if (dictionary.Name("Filter") is { } handler && handler != "Standard")
            throw new PdfException(PdfErrorCode.UnsupportedEncryption, $"The file is encrypted with the security handler {handler}, which is not supported.");
        var parameters = new EncryptionParameters(dictionary, fileId);
        if (parameters is not { Version: 1 or 2 or 4 or 5 or 6, Revision: >= 2 and <= 7 } || parameters.Version >= 5 != parameters.Revision >= 5)
            throw new PdfException(PdfErrorCode.UnsupportedEncryption, $"The file is encrypted with version {parameters.Version}, revision {parameters.Revision}, which is not supported.");
        if (parameters.Version < 4) parameters.UseOneCipher(dictionary.Int("Length", 40));
        else parameters.ReadFilters(dictionary);
        return parameters;
    }

    private void UseOneCipher(int bits)
    {
        KeyLength = Version == 1 ? 5 : ToBytes(bits);
        Ciphers = (CipherKind.Rc4, CipherKind.Rc4, CipherKind.Rc4);
    }

    private void ReadFilters(PdfDictionary dictionary)
    {
        KeyLength = Version >= 5 ? 32 : 16;
        if (dictionary.Dictionary("CF") is { } filters)
        {
            foreach (var (name, _) in filters.Entries)
                if (filters.Dictionary(name) is { } filter) Filters[name] = ReadFilter(filter, dictionary);
        }

        var streams = Find(dictionary.Name("StmF"));
        Ciphers = (streams, Find(dictionary.Name("StrF")), dictionary.Name("EFF") is { } files ? Find(files) : streams);
    }

    private CipherKind ReadFilter(PdfDictionary filter, PdfDictionary dictionary)
    {
        switch (filter.Name("CFM"))
        {
            case "V2":
                // Length counts bytes by the standard and bits by some writers; the dictionary's own Length counts bits.
                KeyLength = ToBytes(filter.Int("Length") is >= 5 and <= 16 and var bytes ? bytes * 8 : dictionary.Int("Length", 128));
                return CipherKind.Rc4;
            case "AESV2":
                return CipherKind.Aes128;
            case "AESV3":
                return CipherKind.Aes256;
            case "AESV4":
                return CipherKind.Aes256Gcm;
            case "None" or null:
                return CipherKind.None;
            case var other:
                throw new PdfException(PdfErrorCode.UnsupportedEncryption, $"The file is encrypted with the method {other}, which is not supported.");
        }
    }

    private CipherKind Find(string? name)
    {
        if (name is null) return CipherKind.None;
        return Filters.TryGetValue(name, out var kind)
            ? kind
            : throw new PdfException(PdfErrorCode.UnsupportedEncryption, $"The file is encrypted with the crypt filter {name}, which it does not define.");
    }

    private static int ToBytes(int bits) => bits is >= 40 and <= 128 ? bits / 8 : bits is >= 5 and <= 16 ? bits : 5;

    private static byte[] Bytes(PdfDictionary dictionary, string key, int length)
    {
        var bytes = new byte[length];
        if (dictionary[key] is PdfString text) text.Bytes.Span[..Math.Min(length, text.Bytes.Length)].CopyTo(bytes);
        return bytes;
    }
}
