using Lakwerk.Pdf.Fonts.Data;

namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Lists of glyph names that font formats refer to by number.</summary>
internal static class GlyphOrders
{
    private static readonly Lazy<string[]> LazyCffStrings = List("CffStrings");
    private static readonly Lazy<string[]> LazyMacintosh = List("Macintosh");
    private static readonly Lazy<string[]> LazyExpert = List("CffExpertCharset");
    private static readonly Lazy<string[]> LazyExpertSubset = List("CffExpertSubsetCharset");

    /// <summary>The 391 standard strings of CFF (Adobe Technical Note 5176, appendix A).</summary>
    public static string[] CffStrings => LazyCffStrings.Value;

    /// <summary>The 258 glyphs of the table post, formats 1 and 2.</summary>
    public static string[] Macintosh => LazyMacintosh.Value;

    /// <summary>The expert charset of CFF.</summary>
    public static string[] CffExpert => LazyExpert.Value;

    /// <summary>The expert subset charset of CFF.</summary>
    public static string[] CffExpertSubset => LazyExpertSubset.Value;

    private static Lazy<string[]> List(string section) => new(() =>
        [.. FontData.Section("glyph-orders.txt", section).SelectMany(line => line.Split(' ')).Select(string.Intern)]);
}
