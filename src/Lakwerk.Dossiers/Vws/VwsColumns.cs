namespace Lakwerk.Dossiers.Vws;

/// <summary>The columns of the VWS production report, with every header under which they are met.</summary>
internal static class VwsColumns
{
    public const string Id = "ID";
    public const string Matter = "Matter";
    public const string Context = "Publicatiecontext";
    public const string Family = "Family ID";
    public const string Thread = "Email Thread ID";
    public const string Document = "Document";
    public const string FileType = "File Type";
    public const string Date = "Datum";
    public const string Judgement = "Beoordeling";
    public const string Suspended = "Opgeschort";
    public const string Grounds = "Beoordelingsgrond";
    public const string Note = "Toelichting";
    public const string Link = "Publieke Link";
    public const string Related = "Gerelateerd ID";
    public const string Cases = "Zaaknummer";

    private static readonly (string Name, string[] Headers)[] Rows =
    [
        (Id, ["id"]),
        (Matter, ["matter", "matter / marjoleinnummer"]),
        (Context, ["publicatiecontext", "publicationcontext", "publication context", "publication_context"]),
        (Family, ["family", "familie", "family id"]),
        (Thread, ["thread id", "email thread id", "email thread"]),
        (Document, ["document", "document id", "documentnr", "documentnr.", "document nr", "document nr.", "nr.", "omschrijving", "name"]),
        (FileType, ["file type", "filetype"]),
        (Date, ["date", "datum", "datum (utc)"]),
        (Judgement, ["beoordeling", "openbaarmaking"]),
        (Suspended, ["opgeschort", "suspended", "tag015"]),
        (Grounds, ["beoordelingsgrond", "grond", "tagmulti006", "beoordelingsgrond (; gescheiden)", "code entries"]),
        (Note, ["toelichting", "opmerking"]),
        (Link, ["publiekelinktag", "publieke link", "publiekelink", "publicatielink", "publicatie link", "publiekelink ( | gescheiden)"]),
        (Related, ["gerelateerd id"]),
        (Cases, ["zaaknr", "casenr", "zaak", "case", "zaaknummer"]),
    ];

    /// <summary>All of them, in the order of the template.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(r => r.Name)];

    /// <summary>The columns that a report cannot do without.</summary>
    public static IReadOnlyList<string> Required { get; } = [Id, Document, Judgement, Grounds];

    public static string? Find(string header)
    {
        var plain = header.Trim().ToLowerInvariant();
        foreach (var (name, headers) in Rows)
            if (headers.Contains(plain))
                return name;
        return null;
    }
}
