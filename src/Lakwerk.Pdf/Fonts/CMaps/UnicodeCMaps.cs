using System.Buffers.Binary;
using System.Text;
using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>The predefined CMaps whose codes are Unicode: what a code means then stands in the code (UniJIS-UTF16-H and its like).</summary>
internal static class UnicodeCMaps
{
    /// <summary>The character of a code; "" when the CMap is none of these.</summary>
    public static string Decode(string cmap, int code)
    {
        if (!cmap.StartsWith("Uni", StringComparison.Ordinal)) return "";
        if (cmap.Contains("-UTF32-", StringComparison.Ordinal)) return UnicodeText.Of(code);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, code);
        var used = bytes.TrimStart((byte)0);
        if (cmap.Contains("-UTF8-", StringComparison.Ordinal)) return Encoding.UTF8.GetString(used);
        if (cmap.Contains("-UCS2-", StringComparison.Ordinal) || cmap.Contains("-UTF16-", StringComparison.Ordinal))
            return UnicodeText.OfUtf16(used.Length > 2 ? bytes : bytes[2..]);
        return "";
    }
}
