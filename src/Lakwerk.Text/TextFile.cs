using System.Buffers;
using System.Text;

namespace Lakwerk.Text;

/// <summary>
/// Bytes of a plain text file as characters. A byte order mark decides; without one the bytes are UTF-16 when every other
/// one is zero, UTF-8 when they are valid as such, and else Windows-1252, the code page of old Dutch office machines.
/// The byte order mark is not part of the text, so that offset 0 is the first character a reader sees.
/// </summary>
public static class TextFile
{
    private const int SampleSize = 4096;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Read(string path) => Decode(File.ReadAllBytes(path));

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, preamble) = Detect(bytes);
        return encoding.GetString(bytes[preamble..]);
    }

    /// <summary>The encoding that <see cref="Decode"/> would use and the length of the byte order mark.</summary>
    public static (Encoding Encoding, int PreambleLength) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        if (LooksLikeUtf16(bytes, zeroAt: 1)) return (Encoding.Unicode, 0);
        if (LooksLikeUtf16(bytes, zeroAt: 0)) return (Encoding.BigEndianUnicode, 0);
        return (IsMostlyUtf8(bytes) ? Encoding.UTF8 : Windows1252, 0);
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, int zeroAt)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return false;
        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        int zero = 0, otherZero = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i + zeroAt] == 0) zero++;
            if (sample[i + 1 - zeroAt] == 0) otherZero++;
        }

        return zero * 2 > sample.Length * 7 / 10 && otherZero == 0;
    }

    /// <summary>Valid UTF-8, or UTF-8 with a little damage: far more good sequences than bad bytes.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return true;
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != OperationStatus.Done) bad++;
            else if (consumed > 1) good++;
            bytes = bytes[consumed..];
        }

        return good > bad * 4;
    }
}
