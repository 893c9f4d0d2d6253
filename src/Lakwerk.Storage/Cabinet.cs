using System.Data.Common;

namespace Lakwerk.Storage;

/// <summary>
/// Small things that an office keeps and that have no history: accounts, the keys that sign its cookies, its own name. By kind
/// and name; each changes as a whole, and two who change the same at once do it one after the other.
/// </summary>
public sealed class Cabinet(IDatabase database)
{
    private const int MostRetries = 50;

    public byte[]? Find(string kind, string name)
    {
        using var connection = database.Open();
        return Find(connection, kind, name);
    }

    /// <summary>Everything of a kind, by name.</summary>
    public IReadOnlyList<(string Name, byte[] Value)> All(string kind)
    {
        using var connection = database.Open();
        using var command = connection.Command("SELECT name, value FROM kept WHERE kind = @k ORDER BY name", ("@k", kind));
        using var reader = command.ExecuteReader();
        var all = new List<(string, byte[])>();
        while (reader.Read())
            all.Add((reader.GetString(0), reader.Bytes(1)));
        return all;
    }

    public void Keep(string kind, string name, byte[] value) => Change(kind, name, _ => value);

    public void Remove(string kind, string name) => Change(kind, name, _ => null);

    /// <summary>Replaces what is kept by what <paramref name="change"/> makes of it; null in is nothing there, null out removes it.</summary>
    public byte[]? Change(string kind, string name, Func<byte[]?, byte[]?> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var attempt = 1; ; attempt++)
        {
            using var connection = database.Open();
            var before = Find(connection, kind, name);
            var after = change(before);
            if (Replace(connection, kind, name, before, after))
                return after;
            if (attempt == MostRetries)
                throw new StorageException($"{kind} {name} changes too quickly; nothing was kept.");
            Thread.Sleep(Random.Shared.Next(attempt));
        }
    }

    /// <summary>Only when it still is what it was; the loser looks again.</summary>
    private bool Replace(DbConnection connection, string kind, string name, byte[]? before, byte[]? after)
    {
        using var transaction = database.BeginWrite(connection, durable: true);
        var changed = (before, after) switch
        {
            (null, null) => 1,
            (null, _) => connection.Run("INSERT INTO kept (kind, name, value) VALUES (@k, @n, @v) ON CONFLICT (kind, name) DO NOTHING", ("@k", kind), ("@n", name), ("@v", after)),
            (_, null) => connection.Run("DELETE FROM kept WHERE kind = @k AND name = @n AND value = @b", ("@k", kind), ("@n", name), ("@b", before)),
            _ => connection.Run("UPDATE kept SET value = @v WHERE kind = @k AND name = @n AND value = @b", ("@k", kind), ("@n", name), ("@v", after), ("@b", before)),
        };
        transaction.Commit();
        return changed == 1;
    }

    private static byte[]? Find(DbConnection connection, string kind, string name)
    {
        using var command = connection.Command("SELECT value FROM kept WHERE kind = @k AND name = @n", ("@k", kind), ("@n", name));
        return command.ExecuteScalar() as byte[];
    }
}
