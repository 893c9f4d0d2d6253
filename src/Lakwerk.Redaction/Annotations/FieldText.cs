using System.Globalization;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Annotations;

/// <summary>Font, size and colour of a field's text, and its codes in that font.</summary>
internal sealed class FieldText
{
    // One dictionary, so that all fields of a file share one font.
    private static readonly PdfDictionary Helvetica = Fallback();
    private readonly Dictionary<string, byte> _codes = [];
    private readonly double[] _widths = new double[256];

    private FieldText(PdfDictionary dictionary, PdfFont font, double size, string colour)
    {
        Dictionary = dictionary;
        Size = size;
        Colour = colour;
        Ascent = font.Ascent;
        Descent = font.Descent;
        for (var code = 255; code >= 0; code--)
        {
            var glyph = font.Read([(byte)code]);
            _widths[code] = glyph.Width;
            if (glyph.Unicode.Length > 0) _codes[glyph.Unicode] = (byte)code;
        }
    }

    public PdfDictionary Dictionary { get; }

    /// <summary>0 when the text is to fit the field.</summary>
    public double Size { get; }

    /// <summary>The operator that sets the colour, with its numbers.</summary>
    public string Colour { get; }

    public double Ascent { get; }

    public double Descent { get; }

    /// <summary>Reads a default appearance string (ISO 32000-2, 12.7.4.3); what it leaves out is Helvetica, fitted, black.</summary>
    public static FieldText Of(FormField field, FontLoader fonts)
    {
        var (name, size, colour) = ("", 0.0, "0 g");
        var numbers = new List<double>();
        foreach (var token in field.DefaultAppearance.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                numbers.Add(number);
                continue;
            }

            if (token[0] == '/') name = token[1..];
            else if (token == "Tf" && numbers.Count > 0) size = Math.Abs(numbers[^1]);
            else if ((token, numbers.Count) is ("g", >= 1) or ("rg", >= 3) or ("k", >= 4)) colour = Operator(token, numbers);
            if (token[0] != '/') numbers.Clear();
        }

        // Only fonts of one byte a code: which codes another font has, its own map would have to tell.
        var dictionary = field.Fonts?.Dictionary(name) is { } font && font.Name("Subtype") is "Type1" or "TrueType" or "MMType1" ? font : Helvetica;
        return new FieldText(dictionary, fonts.Load(dictionary), size, colour);
    }

    /// <summary>The text in the font's codes; what the font cannot show is left out.</summary>
    public byte[] Encode(string text)
    {
        var codes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (_codes.TryGetValue(text.Substring(i, 1), out var code)) codes.Add(code);
        return [.. codes];
    }

    /// <summary>Width at font size 1.</summary>
    public double Width(ReadOnlySpan<byte> codes)
    {
        var width = 0.0;
        foreach (var code in codes) width += _widths[code];
        return width;
    }

    private static string Operator(string keyword, List<double> numbers)
    {
        var count = keyword switch { "g" => 1, "rg" => 3, _ => 4 };
        return string.Join(' ', numbers.TakeLast(count).Select(number => Math.Clamp(number, 0, 1).ToString("0.####", CultureInfo.InvariantCulture))) + " " + keyword;
    }

    private static PdfDictionary Fallback()
    {
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("Type1"));
        font.Set("BaseFont", new PdfName("Helvetica"));
        font.Set("Encoding", new PdfName("WinAnsiEncoding"));
        return font;
    }
}
