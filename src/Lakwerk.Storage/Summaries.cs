using System.Data.Common;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Storage;

/// <summary>Keeps the list of dossiers up to date, in the transaction of each append.</summary>
internal static class Summaries
{
    public static void Update(DbConnection connection, DossierId dossier, int version, IEnumerable<DossierEvent> events)
    {
        var summary = Of(connection, dossier) ?? new DossierSummary(dossier, 0, "", "", "", default, null, 0);
        foreach (var e in events)
            summary = Apply(summary, e);
        Write(connection, summary with { Version = version });
    }

    public static IReadOnlyList<DossierSummary> Read(DbConnection connection) => Select(connection, "SELECT dossier, version, title, body, reference, received, decided, documents FROM summary ORDER BY dossier");

    private static DossierSummary Apply(DossierSummary summary, DossierEvent e) => e switch
    {
        DossierOpened x => summary with { Title = x.Title, Body = x.Body, Reference = x.Reference, Received = x.Received },
        DecisionTaken x => summary with { DecidedOn = x.Date },
        DocumentAdded => summary with { Documents = summary.Documents + 1 },
        DocumentSetAside => summary with { Documents = summary.Documents - 1 },
        _ => summary,
    };

    private static DossierSummary? Of(DbConnection connection, DossierId dossier) =>
        Select(connection, "SELECT dossier, version, title, body, reference, received, decided, documents FROM summary WHERE dossier = @d", ("@d", dossier.Value)).FirstOrDefault();

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
        "INSERT INTO summary (dossier, version, title, body, reference, received, decided, documents) VALUES (@d, @v, @t, @b, @r, @w, @x, @n) "
        + "ON CONFLICT (dossier) DO UPDATE SET version = excluded.version, title = excluded.title, body = excluded.body, reference = excluded.reference, "
        + "received = excluded.received, decided = excluded.decided, documents = excluded.documents",
        ("@d", s.Dossier.Value), ("@v", s.Version), ("@t", s.Title), ("@b", s.Body), ("@r", s.Reference), ("@w", Text(s.Received)), ("@x", s.DecidedOn is { } date ? Text(date) : null), ("@n", s.Documents));

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
