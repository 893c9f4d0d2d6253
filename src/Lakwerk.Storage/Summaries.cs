using System.Data.Common;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Storage;

/// <summary>Keeps the list of dossiers up to date, in the transaction of each append.</summary>
internal static class Summaries
{
    private const string Columns =
        "SELECT s.dossier, h.version, s.title, s.body, s.reference, s.received, s.decided, s.documents FROM summary s JOIN head h ON h.dossier = s.dossier";

    public static void Update(DbConnection connection, DossierId dossier, IReadOnlyList<DossierEvent> events)
    {
        if (!events.Any(e => e is DossierOpened or DecisionTaken or DocumentAdded or DocumentSetAside or DocumentPutBack or RequestCorrected))
            return;
        var summary = Of(connection, dossier) ?? new DossierSummary(dossier, 0, "", "", "", default, null, 0);
        Write(connection, events.Aggregate(summary, Apply));
    }

    public static IReadOnlyList<DossierSummary> Read(DbConnection connection) => Select(connection, Columns + " ORDER BY s.dossier");

    private static DossierSummary Apply(DossierSummary summary, DossierEvent e) => e switch
    {
        DossierOpened x => summary with { Title = x.Title, Body = x.Body, Reference = x.Reference, Received = x.Received },
        RequestCorrected x => summary with { Title = x.Title, Reference = x.Reference, Received = x.Received },
        DecisionTaken x => summary with { DecidedOn = x.Date },
        DocumentAdded or DocumentPutBack => summary with { Documents = summary.Documents + 1 },
        DocumentSetAside => summary with { Documents = summary.Documents - 1 },
        _ => summary,
    };

    private static DossierSummary? Of(DbConnection connection, DossierId dossier) =>
        Select(connection, Columns + " WHERE s.dossier = @d", ("@d", dossier.Value)).FirstOrDefault();

    private static List<DossierSummary> Select(DbConnection connection, string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var summaries = new List<DossierSummary>();
        while (reader.Read())
            summaries.Add(new DossierSummary(
                new DossierId(reader.GetString(0)), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                Date(reader.GetString(5)), reader.IsDBNull(6) ? null : Date(reader.GetString(6)), reader.GetInt32(7)));
        return summaries;
    }

    private static void Write(DbConnection connection, DossierSummary s) => connection.Run(
        "INSERT INTO summary (dossier, title, body, reference, received, decided, documents) VALUES (@d, @t, @b, @r, @w, @x, @n) "
        + "ON CONFLICT (dossier) DO UPDATE SET title = excluded.title, body = excluded.body, reference = excluded.reference, "
        + "received = excluded.received, decided = excluded.decided, documents = excluded.documents",
        ("@d", s.Dossier.Value), ("@t", s.Title), ("@b", s.Body), ("@r", s.Reference), ("@w", Text(s.Received)), ("@x", s.DecidedOn is { } date ? Text(date) : null), ("@n", s.Documents));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
