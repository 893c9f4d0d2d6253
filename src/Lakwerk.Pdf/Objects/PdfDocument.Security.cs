namespace Lakwerk.Pdf.Objects;

/// <content>Encryption.</content>
public sealed partial class PdfDocument
{
    internal Func<byte[], byte[]>? StringDecryptor(ObjectId id) => IsEncrypted ? throw new PdfException(PdfErrorCode.UnsupportedEncryption, "The file is encrypted.", id) : null;

    internal ReadOnlyMemory<byte> DecryptStream(ReadOnlyMemory<byte> bytes, PdfDictionary dictionary, ObjectId id) => IsEncrypted ? throw new PdfException(PdfErrorCode.UnsupportedEncryption, "The file is encrypted.", id) : bytes;

    private void OpenSecurity()
    {
        IsEncrypted = Trailer["Encrypt"] is PdfDictionary;
        if (IsEncrypted) throw new PdfException(PdfErrorCode.UnsupportedEncryption, "The file is encrypted.");
    }
}
