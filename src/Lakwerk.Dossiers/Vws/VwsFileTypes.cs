namespace Lakwerk.Dossiers.Vws;

/// <summary>The words that the VWS platform has for what a document was, whatever the file is in which it is published.</summary>
internal static class VwsFileTypes
{
    private const string Otherwise = "pdf";

    private static readonly string[] Known =
        ["pdf", "doc", "image", "presentation", "spreadsheet", "email", "html", "note", "database", "xml", "video", "audio", "vcard", "chat", "multiple"];

    private static readonly (string Type, string[] Kinds)[] Rows =
    [
        ("email", ["e-mail", "email", "mail", "e-mailbericht", "e-mailwisseling", "mailwisseling"]),
        ("chat", ["chat", "chatbericht", "appbericht", "whatsapp", "sms", "teamschat"]),
        ("presentation", ["presentatie", "sheets", "dia's"]),
        ("spreadsheet", ["spreadsheet", "rekenblad", "excel"]),
        ("image", ["foto", "afbeelding", "tekening", "kaart"]),
        ("note", ["aantekening", "aantekeningen"]),
        ("html", ["webpagina"]),
        ("vcard", ["visitekaartje"]),
    ];

    /// <summary>What a report said stays; else what the inventory calls the document tells it, else it is the PDF that it came as.</summary>
    public static string Of(DocumentDetails details)
    {
        var kind = details.Kind?.Trim() ?? "";
        foreach (var (type, kinds) in Rows)
            if (kinds.Contains(kind, StringComparer.OrdinalIgnoreCase)) return type;
        var given = details.FileType?.Trim() ?? "";
        return Known.Contains(given, StringComparer.OrdinalIgnoreCase) ? given.ToLowerInvariant() : given.Length > 0 ? given : Otherwise;
    }
}
