using System.Globalization;
using Lakwerk.Pdf.Fonts.Data;

namespace Lakwerk.Pdf.Fonts.Encodings;

/// <summary>The encodings that have a name (ISO 32000-2, annex D): 256 glyph names each, null where a code has none. Never write to them.</summary>
internal static class NamedEncodings
{
    private static readonly Lazy<string?[]> LazyStandard = Table("Standard");
    private static readonly Lazy<string?[]> LazyMacRoman = Table("MacRoman");
    private static readonly Lazy<string?[]> LazyWinAnsi = Table("WinAnsi");
    private static readonly Lazy<string?[]> LazyPdfDoc = Table("PdfDoc");
    private static readonly Lazy<string?[]> LazyMacExpert = Table("MacExpert");
    private static readonly Lazy<string?[]> LazySymbol = Table("Symbol");
    private static readonly Lazy<string?[]> LazyZapfDingbats = Table("ZapfDingbats");
    private static readonly Lazy<string?[]> LazyCffExpert = Table("CffExpert");

    public static string?[] Standard => LazyStandard.Value;

    public static string?[] MacRoman => LazyMacRoman.Value;

    public static string?[] WinAnsi => LazyWinAnsi.Value;

    public static string?[] PdfDoc => LazyPdfDoc.Value;

    public static string?[] MacExpert => LazyMacExpert.Value;

    public static string?[] Symbol => LazySymbol.Value;

    public static string?[] ZapfDingbats => LazyZapfDingbats.Value;

    /// <summary>The expert encoding of CFF font programs.</summary>
    public static string?[] CffExpert => LazyCffExpert.Value;

    /// <summary>The encoding that a font dictionary may name, or null.</summary>
    public static string?[]? Find(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "MacExpertEncoding" => MacExpert,
        "StandardEncoding" => Standard,
        "PDFDocEncoding" => PdfDoc,
        _ => null,
    };

    private static Lazy<string?[]> Table(string section) => new(() => Read(section));

    private static string?[] Read(string section)
    {
        var names = new string?[256];
        foreach (var line in FontData.Section("encodings.txt", section))
        {
            var parts = line.Split(' ');
            var code = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 1; i < parts.Length; i++) names[code + i - 1] = string.Intern(parts[i]);
        }

        return names;
    }
}
