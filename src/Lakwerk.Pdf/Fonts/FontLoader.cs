using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>Makes fonts of their dictionaries and remembers them. A broken font gives a font all the same, so that text around it is not lost.</summary>
public sealed class FontLoader
{
    private const int MostRemembered = 512;
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly FontResources _resources;

    /// <summary>Loads fonts under these limits.</summary>
    /// <param name="limits">What a font may cost.</param>
    /// <param name="warn">Hears what was wrong with a font.</param>
    public FontLoader(PdfLimits limits, Action<PdfWarning>? warn = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _resources = new FontResources(limits, warn);
    }

    /// <summary>The font of a dictionary; the same object for the same dictionary as long as it is remembered.</summary>
    public PdfFont Load(PdfDictionary font)
    {
        ArgumentNullException.ThrowIfNull(font);
        if (_fonts.TryGetValue(font, out var known)) return known;
        if (_fonts.Count >= MostRemembered) _fonts.Clear();
        var made = Make(font);
        _fonts.Add(font, made);
        return made;
    }

    private PdfFont Make(PdfDictionary font)
    {
        switch (font.Name("Subtype"))
        {
            case "Type3":
                return new Type3Font(font, _resources);
            case "Type0":
                return new CompositeFont(font, Descendant(font), _resources);
            default:
                return font["DescendantFonts"] is PdfArray { Count: > 0 } ? new CompositeFont(font, Descendant(font), _resources) : new SimpleFont(font, _resources);
        }
    }

    private static PdfDictionary Descendant(PdfDictionary font) => font["DescendantFonts"] switch
    {
        PdfArray array when array[0] is PdfDictionary dictionary => dictionary,
        PdfDictionary dictionary => dictionary,
        _ => new PdfDictionary(),
    };
}
