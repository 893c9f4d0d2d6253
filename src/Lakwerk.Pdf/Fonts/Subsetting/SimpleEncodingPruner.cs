using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The parts of a simple font's dictionary that list codes, for the codes still shown.</summary>
internal static class SimpleEncodingPruner
{
    /// <summary>
    /// Sets Encoding: a name as it is, a dictionary with the Differences of the shown codes. With new codes each is named
    /// there, but for TrueType fonts that know codes only.
    /// </summary>
    public static void SetEncoding(PdfDictionary source, PdfDictionary target, SimpleEncoding encoding, CodeMap codes, GlyphNames names)
    {
        var old = source["Encoding"];
        if (old is PdfName) target.Set("Encoding", old);
        if (old is PdfName || (old is not PdfDictionary && (!codes.IsRenumbered || source.Name("Subtype") == "TrueType"))) return;
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("Encoding"));
        if (old is PdfDictionary based) FontParts.CopyPlain(based, dictionary, "BaseEncoding");
        if (Differences(encoding, codes, names) is { Count: > 0 } differences) dictionary.Set("Differences", differences);
        target.Set("Encoding", dictionary);
    }

    private static PdfArray Differences(SimpleEncoding encoding, CodeMap codes, GlyphNames names)
    {
        var differences = new PdfArray();
        var next = -1;
        foreach (var (old, code) in codes.Pairs)
        {
            var name = codes.IsRenumbered ? names.New(encoding.NameOf(old) ?? ".notdef") : encoding.DifferenceOf(old);
            if (name is null) continue;
            if (code != next) differences.Add(PdfNumber.Of((long)code));
            differences.Add(new PdfName(name));
            next = code + 1;
        }

        return differences;
    }
}
