using System.Data.Common;
using System.Globalization;
using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>
/// The work that was asked for and what became of it. This is the truth; whatever hands out work (a scheduler, a cluster of
/// them) can be lost and filled again from here.
/// </summary>
public sealed class WorkBook(IDatabase database)
{
    private const string Fields = "id, kind, dossier, subject, account, person, asked, details, state, attempts, answer, problem";
    private const string Columns = $"SELECT {Fields} FROM work";
    private const string IsOpen = "state IN ('waiting', 'busy')";

    /// <summary>Writes work down. Asking for what has the same id changes nothing.</summary>
    public void Ask(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection, durable: true);
        connection.Run(
            "INSERT INTO work (id, kind, dossier, subject, account, person, asked, details, state, attempts) VALUES (@i, @k, @d, @s, @a, @p, @t, @x, 'waiting', 0) ON CONFLICT (id) DO NOTHING",
            ("@i", item.Id), ("@k", item.Kind), ("@d", item.Dossier.Value), ("@s", item.Subject), ("@a", item.By.Id), ("@p", item.By.Name), ("@t", item.Asked.ToString("O", CultureInfo.InvariantCulture)), ("@x", item.Details));
        transaction.Commit();
    }

    /// <summary>Notes that work begins, again if need be; null when it has ended already.</summary>
    public WorkItem? Begin(string id)
    {
        using var connection = database.Open();
        return Select(connection, $"UPDATE work SET state = 'busy', attempts = attempts + 1 WHERE id = @i AND {IsOpen} RETURNING {Fields}", ("@i", id)).FirstOrDefault();
    }

    /// <summary>Puts work that was begun back without having counted: its worker was asked to stop.</summary>
    public void GiveBack(string id)
    {
        using var connection = database.Open();
        connection.Run("UPDATE work SET state = 'waiting', attempts = attempts - 1 WHERE id = @i AND state = 'busy'", ("@i", id));
    }

    /// <summary>Ends work, once: false when another has ended it before.</summary>
    public bool End(string id, string? answer, string? problem)
    {
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection, durable: true);
        var changed = connection.Run(
            $"UPDATE work SET state = @s, answer = @a, problem = @p WHERE id = @i AND {IsOpen}",
            ("@s", problem is null ? "done" : "failed"), ("@a", answer), ("@p", problem), ("@i", id));
        transaction.Commit();
        return changed == 1;
    }

    public WorkItem? Find(string id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>What still has to be done, in the order of asking.</summary>
    public IReadOnlyList<WorkItem> Open()
    {
        using var connection = database.Open();
        return Select(connection, $"{Columns} WHERE {IsOpen} ORDER BY id");
    }

    /// <summary>The latest work of a kind on a dossier, newest first.</summary>
    public IReadOnlyList<WorkItem> Latest(DossierId dossier, string kind, int most)
    {
        using var connection = database.Open();
        return Select(connection, $"{Columns} WHERE dossier = @d AND kind = @k ORDER BY id DESC LIMIT @m", ("@d", dossier.Value), ("@k", kind), ("@m", most));
    }

    /// <summary>Work on a subject that is open; null when there is none.</summary>
    public WorkItem? FindOpen(DossierId dossier, string kind, string subject)
    {
        using var connection = database.Open();
        return Select(connection, $"{Columns} WHERE dossier = @d AND kind = @k AND subject = @s AND {IsOpen} ORDER BY id LIMIT 1", ("@d", dossier.Value), ("@k", kind), ("@s", subject)).FirstOrDefault();
    }

    /// <summary>How much work of a kind on a dossier is open.</summary>
    public int CountOpen(DossierId dossier, string kind)
    {
        using var connection = database.Open();
        using var command = connection.Command($"SELECT count(*) FROM work WHERE dossier = @d AND kind = @k AND {IsOpen}", ("@d", dossier.Value), ("@k", kind));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>How much work of its kind was asked for on its dossier before it.</summary>
    public int CountBefore(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var connection = database.Open();
        using var command = connection.Command("SELECT count(*) FROM work WHERE dossier = @d AND kind = @k AND id < @i", ("@d", item.Dossier.Value), ("@k", item.Kind), ("@i", item.Id));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>How much work is open in all.</summary>
    public int CountOpen()
    {
        using var connection = database.Open();
        using var command = connection.Command($"SELECT count(*) FROM work WHERE {IsOpen}");
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static WorkItem? Find(DbConnection connection, string id) => Select(connection, Columns + " WHERE id = @i", ("@i", id)).FirstOrDefault();

    private static List<WorkItem> Select(DbConnection connection, string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var items = new List<WorkItem>();
        while (reader.Read())
            items.Add(Read(reader));
        return items;
    }

    private static WorkItem Read(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), new DossierId(reader.GetString(2)), reader.GetString(3), new Actor(reader.GetString(4), reader.GetString(5)),
        DateTimeOffset.ParseExact(reader.GetString(6), "O", CultureInfo.InvariantCulture))
    {
        Details = reader.GetString(7),
        State = Enum.Parse<WorkState>(reader.GetString(8), ignoreCase: true),
        Attempts = reader.GetInt32(9),
        Answer = reader.IsDBNull(10) ? null : reader.GetString(10),
        Problem = reader.IsDBNull(11) ? null : reader.GetString(11),
    };
}
