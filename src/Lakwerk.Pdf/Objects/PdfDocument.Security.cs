using Lakwerk.Pdf.Objects.Security;

namespace Lakwerk.Pdf.Objects;

/// <content>Encryption.</content>
public sealed partial class PdfDocument
{
    private StandardSecurity? _security;
    private ObjectId? _securityId;

    /// <summary>Decrypts strings of an object that stands in the file itself; null when there is nothing to decrypt.</summary>
    internal Func<byte[], byte[]>? StringDecryptor(ObjectId id) => id == _securityId ? null : _security?.StringDecryptor(id);

    internal ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, PdfDictionary dictionary, ObjectId id)
    {
        if (_security is null) return bytes;
        if (!_security.Locks(dictionary)) return _security.DecryptStream(bytes, dictionary, id);
        Warn(new PdfWarning(PdfErrorCode.PasswordNeeded, "An embedded file is encrypted and stays so without its password.", id));
        return bytes;
    }

    private void OpenSecurity()
    {
        if (Trailer["Encrypt"] is not PdfDictionary encryption) return;
        IsEncrypted = true;
        var fileId = (Trailer.Array("ID")?[0] as PdfString)?.Bytes.ToArray() ?? [];
        _security = StandardSecurity.Open(encryption, fileId, _options.Password);
        _securityId = (Trailer.Raw("Encrypt") as PdfReference)?.Id;

        // Whatever was read on the way here was read undecrypted.
        _objects.Clear();
        _objectStreams.Clear();
    }
}
