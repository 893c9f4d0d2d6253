using System.Globalization;
using Lakwerk.Pdf.Fonts.Data;
using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.Metrics;

/// <summary>The standard 14 fonts and the other names that they go by.</summary>
internal static class StandardFonts
{
    private const int CourierWidth = 600;
    private static readonly Lazy<Dictionary<string, StandardFont>> ByName = new(ReadAll);

    private static readonly Dictionary<string, string> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Helvetica"] = "Helvetica",
        ["Arial"] = "Helvetica",
        ["ArialMT"] = "Helvetica",
        ["Courier"] = "Courier",
        ["CourierNew"] = "Courier",
        ["CourierNewPS"] = "Courier",
        ["CourierNewPSMT"] = "Courier",
        ["Times"] = "Times",
        ["Times-Roman"] = "Times",
        ["TimesNewRoman"] = "Times",
        ["TimesNewRomanPS"] = "Times",
        ["TimesNewRomanPSMT"] = "Times",
        ["Symbol"] = "Symbol",
        ["ZapfDingbats"] = "ZapfDingbats",
    };

    /// <summary>The standard font that a BaseFont names, also by the names of its Windows likenesses (<c>Arial,Bold</c>, <c>TimesNewRomanPS-ItalicMT</c>); null for any other.</summary>
    public static StandardFont? Find(string baseName)
    {
        if (ByName.Value.TryGetValue(baseName, out var exact)) return exact;
        var at = baseName.AsSpan().IndexOfAny(',', '-');
        var family = at < 0 ? baseName : baseName[..at];
        if (!Families.TryGetValue(family, out var standard)) return null;
        var style = at < 0 ? "" : baseName[(at + 1)..];
        if (style.EndsWith("MT", StringComparison.Ordinal)) style = style[..^2];
        return style is "" or "Bold" or "Italic" or "Oblique" or "BoldItalic" or "BoldOblique" or "Roman" or "Regular"
            ? Styled(standard, style.Contains("Bold", StringComparison.Ordinal), style.EndsWith("Italic", StringComparison.Ordinal) || style.EndsWith("Oblique", StringComparison.Ordinal))
            : null;
    }

    /// <summary>The standard font that stands in for one that is neither embedded nor standard.</summary>
    public static StandardFont Substitute(FontDescriptor descriptor) =>
        Styled(descriptor.IsFixedPitch ? "Courier" : descriptor.IsSerif ? "Times" : "Helvetica", descriptor.IsBold, descriptor.IsItalic);

    private static StandardFont Styled(string family, bool isBold, bool isItalic)
    {
        if (family is "Symbol" or "ZapfDingbats") return ByName.Value[family];
        var slant = family == "Times" ? "Italic" : "Oblique";
        var style = (isBold ? "Bold" : "") + (isItalic ? slant : "");
        if (style.Length == 0) return ByName.Value[family == "Times" ? "Times-Roman" : family];
        return ByName.Value[$"{family}-{style}"];
    }

    private static Dictionary<string, StandardFont> ReadAll()
    {
        var fonts = new Dictionary<string, StandardFont>(StringComparer.Ordinal);
        string[] columns = ["Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"];
        var latin = ReadColumns("Latin", columns.Length);
        var standard = NamedEncodings.Standard;
        for (var i = 0; i < columns.Length; i++)
        {
            var (ascent, descent) = i < 2 ? (0.718, -0.207) : (0.683, -0.217);
            Add(fonts, new StandardFont(columns[i], ascent, descent, standard, latin[i]));
        }

        Add(fonts, fonts["Helvetica"] with { Name = "Helvetica-Oblique" });
        Add(fonts, fonts["Helvetica-Bold"] with { Name = "Helvetica-BoldOblique" });
        var courier = latin[0].Keys.ToDictionary(name => name, _ => CourierWidth, StringComparer.Ordinal);
        foreach (var name in (string[])["Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"])
            Add(fonts, new StandardFont(name, 0.629, -0.157, standard, courier));
        Add(fonts, new StandardFont("Symbol", 1.010, -0.293, NamedEncodings.Symbol, ReadColumns("Symbol", 1)[0]));
        Add(fonts, new StandardFont("ZapfDingbats", 0.820, -0.143, NamedEncodings.ZapfDingbats, ReadColumns("ZapfDingbats", 1)[0]));
        return fonts;
    }

    private static void Add(Dictionary<string, StandardFont> fonts, StandardFont font) => fonts[font.Name] = font;

    private static Dictionary<string, int>[] ReadColumns(string section, int count)
    {
        var columns = new Dictionary<string, int>[count];
        for (var i = 0; i < count; i++) columns[i] = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in FontData.Section("standard-widths.txt", section))
        {
            var parts = line.Split(' ');
            for (var i = 0; i < count; i++) columns[i][parts[0]] = int.Parse(parts[i + 1], CultureInfo.InvariantCulture);
        }

        return columns;
    }
}
