using System.Globalization;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Structure;

/// <summary>
/// The structure types that the new file uses: the standard ones of PDF 1.7 (ISO 32000-1, 14.8.4) and no other. A name of
/// the author's own is free text, so it is followed through the role map to a standard type, and no role map is needed after.
/// </summary>
internal static class StructureTypes
{
    public const string Figure = "Figure";
    public const string Unknown = "NonStruct";
    private const int LongestChain = 16;

    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
        "Figure", "Formula", "Form",
    ];

    // Types that PDF 2.0 added, as the nearest that every reader knows.
    private static readonly Dictionary<string, string> Newer = new()
    {
        ["DocumentFragment"] = "Part",
        ["Aside"] = "Sect",
        ["Title"] = "P",
        ["FENote"] = "Note",
        ["Sub"] = "Span",
        ["Em"] = "Span",
        ["Strong"] = "Span",
        ["Artifact"] = "NonStruct",
    };

    // Elements that may only hold certain others: a box cannot stand among those as it is.
    private static readonly HashSet<string> Strict = ["Table", "THead", "TBody", "TFoot", "TR", "L", "LI", "TOC", "Ruby", "Warichu"];

    public static bool IsCell(string type) => type is "TD" or "TH";

    public static bool HoldsRows(string type) => type is "Table" or "THead" or "TBody" or "TFoot";

    public static bool TakesOnlyItsOwnKind(string type) => Strict.Contains(type);

    /// <summary>The standard type of an element (ISO 32000-2, 14.7.3).</summary>
    public static string Of(PdfDictionary element, PdfDictionary? roleMap)
    {
        var name = element.Name("S") ?? "";
        var namespaceMap = element.Dictionary("NS")?.Dictionary("RoleMapNS");
        for (var step = 0; step < LongestChain; step++)
        {
            if (Standard.Contains(name)) return name;
            if ((namespaceMap is null ? null : Target(namespaceMap, name) ?? Target(roleMap, name)) is { } mapped) name = mapped;
            else if (Target(roleMap, name) is { } target) name = target;
            else break;
        }

        return Newer.GetValueOrDefault(name) ?? DeepHeading(name) ?? Unknown;
    }

    /// <summary>PDF 2.0 counts headings without end; PDF 1.7 knows six.</summary>
    private static string? DeepHeading(string name) =>
        name.Length is > 1 and < 5 && name[0] == 'H' && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 6 ? "H6" : null;

    private static string? Target(PdfDictionary? map, string name) => map?[name] switch
    {
        PdfName target => target.Value,
        PdfArray pair => (pair[0] as PdfName)?.Value,
        _ => null,
    };
}
