using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Writes CMaps: what codes mean, and which CIDs they are.</summary>
internal static class CharacterMaps
{
    private const int LargestBlock = 100;

    /// <summary>A ToUnicode CMap for these codes, each with its length in bytes and its text; null when none has any.</summary>
    public static PdfStream? ToUnicode(IEnumerable<(int Code, int Length, string? Text)> codes)
    {
        var entries = new List<string>();
        var lengths = new SortedSet<int>();
        foreach (var (code, length, text) in codes)
        {
            if (string.IsNullOrEmpty(text)) continue;
            entries.Add($"<{Hex(code, length)}> <{Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))}>");
            lengths.Add(length);
        }

        if (entries.Count == 0) return null;
        var output = Head("Adobe-Identity-UCS", 2);
        Block(output, "codespacerange", [.. lengths.Select(length => $"<{new string('0', 2 * length)}> <{new string('F', 2 * length)}>")]);
        Block(output, "bfchar", entries);
        return Stream(output, new PdfDictionary());
    }

    /// <summary>A CMap that maps only these codes.</summary>
    /// <param name="cmap">The old one.</param>
    /// <param name="source">Its dictionary.</param>
    /// <param name="spaces">How the codes are cut.</param>
    /// <param name="codes">The codes, each with its length in bytes and its CID.</param>
    public static PdfStream Encoding(CMap cmap, PdfDictionary source, IEnumerable<CodeSpace> spaces, IEnumerable<(int Code, int Length, int Cid)> codes)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("CMap"));
        dictionary.Set("CMapName", new PdfName("Custom"));
        if (source.Dictionary("CIDSystemInfo") is { } info) dictionary.Set("CIDSystemInfo", CompositeFontPruner.SystemInfo(info));
        if (cmap.IsVertical) dictionary.Set("WMode", PdfNumber.Of(1L));
        var output = Head("Custom", 1);
        output.Append(CultureInfo.InvariantCulture, $"/WMode {(cmap.IsVertical ? 1 : 0)} def\n");
        Block(output, "codespacerange", [.. spaces.Select(space => $"<{Hex((int)space.Low, space.Length)}> <{Hex((int)space.High, space.Length)}>")]);
        // Some readers look codes up by number alone, whatever their length: the last one counts, and short codes are the rule.
        var mapped = codes.Where(code => code.Cid > 0).OrderByDescending(code => code.Length).ThenBy(code => code.Code);
        Block(output, "cidchar", [.. mapped.Select(code => $"<{Hex(code.Code, code.Length)}> {code.Cid}")]);
        return Stream(output, dictionary);
    }

    private static string Hex(int code, int length) => ((uint)code).ToString($"X{2 * length}", CultureInfo.InvariantCulture);

    private static StringBuilder Head(string name, int type) => new StringBuilder()
        .Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .Append(CultureInfo.InvariantCulture, $"/CMapName /{name} def\n/CMapType {type} def\n");

    private static void Block(StringBuilder output, string kind, List<string> entries)
    {
        for (var at = 0; at < entries.Count; at += LargestBlock)
        {
            var count = Math.Min(LargestBlock, entries.Count - at);
            output.Append(CultureInfo.InvariantCulture, $"{count} begin{kind}\n");
            for (var i = at; i < at + count; i++) output.Append(entries[i]).Append('\n');
            output.Append(CultureInfo.InvariantCulture, $"end{kind}\n");
        }
    }

    private static PdfStream Stream(StringBuilder output, PdfDictionary dictionary) =>
        new(dictionary, System.Text.Encoding.ASCII.GetBytes(output.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString()));
}
