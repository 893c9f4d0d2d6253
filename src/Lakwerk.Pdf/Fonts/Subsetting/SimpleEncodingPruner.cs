using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The parts of a simple font's dictionary that list codes, for the codes still shown.</summary>
internal static class SimpleEncodingPruner
{
    /// <summary>Sets Encoding: a name as it is, a dictionary with the Differences of the shown codes.</summary>
    public static void SetEncoding(PdfDictionary source, PdfDictionary target, SimpleEncoding encoding, IReadOnlyList<int> codes)
    {
        switch (source["Encoding"])
        {
            case PdfName name:
                target.Set("Encoding", name);
                break;
            case PdfDictionary old:
                var dictionary = new PdfDictionary();
                dictionary.Set("Type", new PdfName("Encoding"));
                FontParts.CopyPlain(old, dictionary, "BaseEncoding");
                if (Differences(encoding, codes) is { Count: > 0 } differences) dictionary.Set("Differences", differences);
                target.Set("Encoding", dictionary);
                break;
        }
    }

    private static PdfArray Differences(SimpleEncoding encoding, IReadOnlyList<int> codes)
    {
        var differences = new PdfArray();
        var next = -1;
        foreach (var code in codes)
        {
            if (encoding.DifferenceOf(code) is not { } name) continue;
            if (code != next) differences.Add(PdfNumber.Of((long)code));
            differences.Add(new PdfName(name));
            next = code + 1;
        }

        return differences;
    }
}
