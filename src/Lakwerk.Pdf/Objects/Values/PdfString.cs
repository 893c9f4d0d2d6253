using System.Text;

namespace Lakwerk.Pdf.Objects;

/// <summary>A string of bytes (ISO 32000-2, 7.3.4), decrypted and with its escapes decoded.</summary>
public sealed class PdfString : PdfObject
{
    /// <summary>Wraps decoded bytes; the caller must not change them afterwards.</summary>
    public PdfString(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>A text string (ISO 32000-2, 7.9.2.2): ASCII as it is, anything else as UTF-16BE with a byte order mark.</summary>
    public static PdfString OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text)
            ? new PdfString(Encoding.ASCII.GetBytes(text))
            : new PdfString((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);
    }

    /// <summary>The string read as a text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding.</summary>
    public string ToText() => PdfDocEncoding.Decode(Bytes.Span);

    /// <inheritdoc/>
    public override string ToString() => $"({ToText()})";
}
