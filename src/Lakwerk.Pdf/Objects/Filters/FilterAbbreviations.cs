namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>The abbreviations of filter names (ISO 32000-2, table 92). Meant for inline images, but readers take them everywhere.</summary>
internal static class FilterAbbreviations
{
    /// <summary>The name in full; what is no abbreviation stays as it is.</summary>
    public static string InFull(string name) => name switch
    {
        "AHx" => "ASCIIHexDecode",
        "A85" => "ASCII85Decode",
        "LZW" => "LZWDecode",
        "Fl" => "FlateDecode",
        "RL" => "RunLengthDecode",
        "CCF" => "CCITTFaxDecode",
        "DCT" => "DCTDecode",
        _ => name,
    };
}
