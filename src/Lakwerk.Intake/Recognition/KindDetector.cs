using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using Lakwerk.Text;

namespace Lakwerk.Intake.Recognition;

/// <summary>
/// Tells what a file is by its content: magic numbers, the structure behind them, and for text what it says. Names decide only
/// where bytes cannot: CSV beside other text.
/// </summary>
public static partial class KindDetector
{
    /// <summary>Enough of the start of a file for every test here but those that read a directory at its end.</summary>
    public const int SampleLength = 64 * 1024;

    private const int HeaderWithin = 1024;
    private const int TarMagicAt = 257;

    /// <summary>The kind of a file that lies in memory whole.</summary>
    public static FileKind Detect(ReadOnlySpan<byte> bytes, string name = "") => Detect(bytes, bytes, name);

    /// <summary>The kind of a file of which only the start and the end were read.</summary>
    public static FileKind Detect(ReadOnlySpan<byte> start, ReadOnlySpan<byte> end, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (start.IsEmpty) return FileKind.Empty;
        var magic = ByMagic(start);
        if (magic == FileKind.Zip) return ZipContents.Kind(start, end);
        if (magic != FileKind.Unknown) return magic;
        if (start[..Math.Min(start.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        return TextKind(start[..Math.Min(start.Length, SampleLength)], name);
    }

    private static FileKind ByMagic(ReadOnlySpan<byte> b)
    {
        if (b.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (b.StartsWith("PK\x03\x04"u8) || b.StartsWith("PK\x05\x06"u8)) return FileKind.Zip;
        if (b.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return CompoundContents.Kind(b);
        if (b.StartsWith("{\\rtf"u8)) return FileKind.Rtf;
        if (b.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])) return FileKind.Png;
        if (b.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (b.StartsWith("II*\0"u8) || b.StartsWith("MM\0*"u8) || b.StartsWith("II+\0"u8)) return FileKind.Tiff;
        if (b.StartsWith("GIF8"u8)) return FileKind.Gif;
        if (b.StartsWith("BM"u8) && b.Length > 30 && b[14] is 12 or 40 or 108 or 124) return FileKind.Bmp;
        if (b.StartsWith("!BDN"u8)) return FileKind.OutlookStore;
        if (b.StartsWith<byte>([0x78, 0x9F, 0x3E, 0x22])) return FileKind.WinMail;
        return ByRarerMagic(b);
    }

    private static FileKind ByRarerMagic(ReadOnlySpan<byte> b)
    {
        if (b.StartsWith<byte>([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C])) return FileKind.SevenZip;
        if (b.StartsWith<byte>([0x1F, 0x8B])) return FileKind.GZip;
        if (b.Length > TarMagicAt + 5 && b.Slice(TarMagicAt, 5).SequenceEqual("ustar"u8)) return FileKind.Tar;
        if (b.Length > 12 && b.Slice(4, 4).SequenceEqual("ftyp"u8) && IsHeicBrand(b.Slice(8, 4))) return FileKind.Heic;
        if (b.StartsWith("MZ"u8) && b.Length > 64 && BinaryPrimitives.ReadUInt32LittleEndian(b[60..]) < 4096) return FileKind.Executable;
        return b.StartsWith("\u007FELF"u8) ? FileKind.Executable : FileKind.Unknown;
    }

    private static bool IsHeicBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("msf1"u8);

    private static FileKind TextKind(ReadOnlySpan<byte> sample, string name)
    {
        if (!LooksLikeText(sample)) return IsMailWithRawParts(sample) ? FileKind.Mail : FileKind.Unknown;
        var text = TextFile.Decode(sample);
        if (text.StartsWith("From ", StringComparison.Ordinal) && MboxStart().IsMatch(text)) return FileKind.Mbox;
        if (MailHeaders.Begin(text)) return FileKind.Mail;
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)) return FileKind.Calendar;
        if (trimmed.StartsWith("-----BEGIN PKCS7-----") || trimmed.StartsWith("-----BEGIN PGP SIGNATURE-----")) return FileKind.Signature;
        if (LooksLikeHtml(trimmed)) return FileKind.Html;
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && HasColumns(text) ? FileKind.Csv : FileKind.Text;
    }

    /// <summary>The head of a mail, and below it parts as they were, without an encoding that keeps them to text (RFC 3030).</summary>
    private static bool IsMailWithRawParts(ReadOnlySpan<byte> sample)
    {
        var end = sample.IndexOf("\n\r\n"u8) is > 0 and var windows ? windows : sample.IndexOf("\n\n"u8);
        return end > 0 && LooksLikeText(sample[..end]) && MailHeaders.Begin(TextFile.Decode(sample[..end]));
    }

    private static bool LooksLikeHtml(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?xml")) text = text[(text.IndexOf("?>") + 2)..].TrimStart();
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end) text = text[(end + 3)..].TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<head", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Control characters that no text has; UTF-16 is told by <see cref="TextFile"/>.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> sample)
    {
        var (encoding, preamble) = TextFile.Detect(sample.Length % 2 == 0 ? sample : sample[..^1]);
        if (encoding is UnicodeEncoding or UTF32Encoding) return encoding.GetString(sample[preamble..]).AsSpan().IndexOfAnyInRange('\0', '\b') < 0;
        var odd = 0;
        foreach (var b in sample[preamble..])
        {
            if (b == 0) return false;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B or 0x0B or 0x1A)) odd++;
        }

        return odd * 200 <= sample.Length;
    }

    private static bool HasColumns(string text)
    {
        var line = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is > 0 and var end ? end : text.Length);
        return line.IndexOfAny(";,\t") >= 0;
    }

    // With an address and a time (RFC 4155), or with a dash or an address alone, as Netscape and its heirs have it.
    [GeneratedRegex(@"\AFrom (?:\S*.{0,200}?\d{4}.{0,10}|(?:-|\S+@\S*) ?)\r?\n>?[!-9;-~]+:", RegexOptions.Singleline)]
    private static partial Regex MboxStart();
}
