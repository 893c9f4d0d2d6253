using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Intake.Rendering;

/// <summary>
/// One font of one document: hands out a code for each character that is used, and at the end gives a dictionary with just
/// those. A character that the font cannot draw gets a code all the same, so that it can be copied and searched.
/// </summary>
internal sealed class FontUse(string name, TrueTypeTables? tables)
{
    private const int MostCodes = 0xFFFF;
    private readonly Dictionary<int, int> _codes = [];
    private readonly List<int> _runes = [0];
    private PdfFont? _helvetica;

    /// <summary>Its name in the resources.</summary>
    public string Name { get; } = name;

    public bool IsUsed => _codes.Count > 0;

    /// <summary>Characters that are shown as an empty box, because the font does not have them.</summary>
    public bool HasUnknown { get; private set; }

    public double Width(string text, double size)
    {
        var total = 0.0;
        foreach (var rune in text.EnumerateRunes()) total += Width(rune.Value);
        return total * size / 1000;
    }

    /// <summary>The text as the operand of a show operator, in hexadecimal.</summary>
    public void Encode(string text, StringBuilder output)
    {
        output.Append('<');
        foreach (var rune in text.EnumerateRunes())
        {
            if (tables is null) output.Append(WinAnsi(rune.Value).ToString("X2", CultureInfo.InvariantCulture));
            else output.Append(Code(rune.Value).ToString("X4", CultureInfo.InvariantCulture));
        }

        output.Append('>');
    }

    public PdfDictionary ToDictionary() => tables is null ? Helvetica() : FontSubsetter.Prune(new FontLoader(PdfLimits.Default).Load(Whole()), _codes.Values.ToHashSet()).Dictionary;

    private double Width(int rune)
    {
        if (tables is not null) return tables.Width(tables.Glyph(rune));
        _helvetica ??= new FontLoader(PdfLimits.Default).Load(Helvetica());
        return _helvetica.Read([(byte)WinAnsi(rune)]).Width * 1000;
    }

    private int Code(int rune)
    {
        if (_codes.TryGetValue(rune, out var known)) return known;
        if (_runes.Count >= MostCodes) return 0;
        if (tables!.Glyph(rune) == 0) HasUnknown = true;
        _codes[rune] = _runes.Count;
        _runes.Add(rune);
        return _runes.Count - 1;
    }

    private int WinAnsi(int rune)
    {
        Span<char> chars = stackalloc char[2];
        Span<byte> bytes = stackalloc byte[4];
        var length = new Rune(rune).EncodeToUtf16(chars);
        var written = Windows1252.GetBytes(chars[..length], bytes);
        var code = written == 1 ? bytes[0] : (byte)'?';
        if (code == '?' && rune != '?') HasUnknown = true;
        _codes.TryAdd(rune, code);
        return code;
    }

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    private PdfDictionary Helvetica()
    {
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("Type1"));
        font.Set("BaseFont", new PdfName(Name == "F2" ? "Helvetica-Bold" : Name == "F3" ? "Courier" : "Helvetica"));
        font.Set("Encoding", new PdfName("WinAnsiEncoding"));
        return font;
    }

    /// <summary>ISO 32000-2, 9.7: codes are CIDs, and a map leads from them to the glyphs of the whole font.</summary>
    private PdfDictionary Whole()
    {
        var baseName = new PdfName($"DejaVu{Name}");
        var descendant = new PdfDictionary();
        descendant.Set("Type", new PdfName("Font"));
        descendant.Set("Subtype", new PdfName("CIDFontType2"));
        descendant.Set("BaseFont", baseName);
        descendant.Set("CIDSystemInfo", SystemInfo());
        descendant.Set("FontDescriptor", Descriptor(baseName));
        descendant.Set("W", new PdfArray([PdfNumber.Of(0L), PdfArray.OfNumbers([.. _runes.Select(rune => tables!.Width(Glyph(rune)))])]));
        descendant.Set("CIDToGIDMap", new PdfStream(new PdfDictionary(), _runes.SelectMany(rune => (byte[])[(byte)(Glyph(rune) >> 8), (byte)Glyph(rune)]).ToArray()));
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("Type0"));
        font.Set("BaseFont", baseName);
        font.Set("Encoding", new PdfName("Identity-H"));
        font.Set("DescendantFonts", new PdfArray([descendant]));
        font.Set("ToUnicode", new PdfStream(new PdfDictionary(), Encoding.ASCII.GetBytes(ToUnicode())));
        return font;
    }

    private int Glyph(int rune) => rune == 0 ? 0 : tables!.Glyph(rune);

    private static PdfDictionary SystemInfo()
    {
        var info = new PdfDictionary();
        info.Set("Registry", PdfString.OfText("Adobe"));
        info.Set("Ordering", PdfString.OfText("Identity"));
        info.Set("Supplement", PdfNumber.Of(0L));
        return info;
    }

    private PdfDictionary Descriptor(PdfName baseName)
    {
        var descriptor = new PdfDictionary();
        descriptor.Set("Type", new PdfName("FontDescriptor"));
        descriptor.Set("FontName", baseName);
        descriptor.Set("Flags", PdfNumber.Of(4L));
        descriptor.Set("FontBBox", PdfArray.OfNumbers(tables!.Box));
        descriptor.Set("ItalicAngle", PdfNumber.Of(0L));
        descriptor.Set("Ascent", PdfNumber.Of(Math.Round(tables.Ascent * 1000)));
        descriptor.Set("Descent", PdfNumber.Of(Math.Round(tables.Descent * 1000)));
        descriptor.Set("CapHeight", PdfNumber.Of(729L));
        descriptor.Set("StemV", PdfNumber.Of(Name == "F2" ? 140L : 80L));
        descriptor.Set("FontFile2", new PdfStream(new PdfDictionary(), tables.Program));
        return descriptor;
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lakwerk def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var from = 1; from < _runes.Count; from += 100)
        {
            var chunk = Math.Min(100, _runes.Count - from);
            map.Append(CultureInfo.InvariantCulture, $"{chunk} beginbfchar\n");
            for (var code = from; code < from + chunk; code++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <");
                foreach (var unit in char.ConvertFromUtf32(_runes[code])) map.Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
                map.Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
