using System.Globalization;
using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>Who fetched which file, and when. Only ever appended to.</summary>
public sealed class AccessBook(IDatabase database)
{
    public void Note(AccessRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO access (id, at, account, dossier, what, document) VALUES (@i, @t, @a, @d, @w, @f)",
            ("@i", WorkItem.NewId()), ("@t", record.At.ToString("O", CultureInfo.InvariantCulture)), ("@a", record.Account), ("@d", record.Dossier.Value), ("@w", record.What), ("@f", record.Document));
    }

    /// <summary>What was fetched from a dossier, oldest first.</summary>
    public IReadOnlyList<AccessRecord> Of(DossierId dossier)
    {
        using var connection = database.Open();
        using var command = connection.Command("SELECT at, account, what, document FROM access WHERE dossier = @d ORDER BY id", ("@d", dossier.Value));
        using var reader = command.ExecuteReader();
        var records = new List<AccessRecord>();
        while (reader.Read())
            records.Add(new AccessRecord(
                DateTimeOffset.ParseExact(reader.GetString(0), "O", CultureInfo.InvariantCulture), reader.GetString(1), dossier, reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        return records;
    }
}
