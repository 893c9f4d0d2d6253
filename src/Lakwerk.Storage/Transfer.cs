using System.Data.Common;
using Lakwerk.Dossiers;

namespace Lakwerk.Storage;

/// <summary>
/// Copies an office from one kind of store to another: into PostgreSQL and S3, into a backup, out of one. Every record is held
/// against its chain and every blob against its hash, at both ends. What was stopped is taken up; what came in since is added.
/// The source may be in use: it is read as it stood at one moment, and blobs never change.
/// </summary>
public sealed class Transfer(Installation from, Installation to)
{
    private const int BlobsAtOnce = 4;

    /// <summary>What is copied as a whole each time; journals are only ever added to, snapshots and indexes are made again.</summary>
    private static readonly (string Table, string Columns)[] Whole =
    [
        ("derived", "input, step, version, sha256"),
        ("kept", "kind, name, value"),
        ("access", "id, at, account, dossier, what, document"),
        ("work", "id, kind, dossier, subject, account, person, asked, details, state, attempts, answer, problem"),
        ("summary", "dossier, title, body, reference, received, decided, documents"),
    ];

    /// <summary>Also reads again what an earlier run copied.</summary>
    public bool VerifiesAll { get; init; } = true;

    /// <exception cref="StorageException">The target holds another office, or other things than this one; or something is damaged.</exception>
    public TransferReport Run(IProgress<int>? blobsDone = null, CancellationToken stop = default)
    {
        from.Prepared();
        to.Prepared();
        var office = from.MustHaveName();
        if (from.IsUnfinished)
            throw new StorageException("The source is itself a copy that did not end well; nothing was copied.");
        var report = CopyDatabase(office, stop);
        var (blobs, added) = CopyBlobs(blobsDone, stop);
        to.MarkWhole();
        return report with { Blobs = blobs, NewBlobs = added };
    }

    private TransferReport CopyDatabase(string office, CancellationToken stop)
    {
        using var source = from.Database.Open();
        using var moment = from.Database.BeginRead(source);
        var heads = Heads(source);
        RefuseStrangers(office, source, heads);
        to.TakeName(office);
        to.MarkUnfinished();
        var added = 0L;
        foreach (var (dossier, head) in heads)
        {
            stop.ThrowIfCancellationRequested();
            added += CopyRecords(source, dossier, head);
        }
        CopyTables(source);
        return new TransferReport(office, heads.Count, heads.Values.Sum(head => (long)head.Version), added, 0, 0);
    }

    private void RefuseStrangers(string office, DbConnection source, Dictionary<string, Head> heads)
    {
        using var target = to.Database.Open();
        var there = Heads(target);
        if (to.Name is { } name ? name != office : there.Count > 0 || Count(target, "kept") > 0)
            throw new StorageException("The target holds another office, which may be the empty one that a server makes when it is first started there; nothing was copied. Take a database and a place for files that nothing was started on.");
        foreach (var (dossier, head) in there)
            if (!heads.TryGetValue(dossier, out var ours) || ours.Version < head.Version || !HashAt(source, dossier, head.Version).AsSpan().SequenceEqual(head.Hash))
                throw new StorageException($"The target holds work on dossier {dossier} that the source does not have; nothing was copied.");
    }

    /// <summary>All new records of a dossier in one transaction, so that what is there always is a sound chain.</summary>
    private int CopyRecords(DbConnection source, string dossier, Head head)
    {
        using var target = to.Database.Open();
        var (version, hash) = Heads(target).GetValueOrDefault(dossier) ?? new Head(0, HashChain.Start);
        if (version == head.Version)
            return 0;
        using var transaction = to.Database.BeginWrite(target, durable: true);
        using var insert = target.Command("INSERT INTO record (dossier, version, event, hash) VALUES (@d, @v, @e, @h)", ("@d", dossier), ("@v", 0), ("@e", Array.Empty<byte>()), ("@h", Array.Empty<byte>()));
        var before = version;
        foreach (var record in Records(source, dossier, version))
        {
            if (record.Version != version + 1 || !HashChain.Next(hash, dossier, record.Version, record.Event).AsSpan().SequenceEqual(record.Hash))
                throw new StorageException($"Dossier {dossier} is damaged at record {version + 1}; audit it. Its records were not copied.");
            (version, hash) = (record.Version, record.Hash);
            (insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (version, record.Event, hash);
            insert.ExecuteNonQuery();
        }
        if (version != head.Version || !hash.AsSpan().SequenceEqual(head.Hash))
            throw new StorageException($"Dossier {dossier} misses its last records; audit it. Its records were not copied.");
        target.Run(
            "INSERT INTO head (dossier, version, hash) VALUES (@d, @v, @h) ON CONFLICT (dossier) DO UPDATE SET version = excluded.version, hash = excluded.hash",
            ("@d", dossier), ("@v", version), ("@h", hash));
        transaction.Commit();
        return version - before;
    }

    private void CopyTables(DbConnection source)
    {
        using var target = to.Database.Open();
        using var transaction = to.Database.BeginWrite(target, durable: true);
        foreach (var (table, columns) in Whole)
        {
            // The mark that this copy is not whole yet stays.
            target.Run(table == "kept" ? "DELETE FROM kept WHERE NOT (kind = 'office' AND name = 'unfinished')" : $"DELETE FROM {table}");
            CopyTable(source, target, table, columns);
        }
        transaction.Commit();
    }

    private static void CopyTable(DbConnection source, DbConnection target, string table, string columns)
    {
        var names = columns.Split(", ");
        using var select = source.Command($"SELECT {columns} FROM {table}");
        using var insert = target.Command($"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})", [.. names.Select(name => ("@" + name, (object?)null))]);
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            for (var i = 0; i < names.Length; i++)
                insert.Parameters[i].Value = reader.GetValue(i) is long number ? (int)number : reader.GetValue(i);
            insert.ExecuteNonQuery();
        }
    }

    private (int Blobs, int Added) CopyBlobs(IProgress<int>? done, CancellationToken stop)
    {
        var (blobs, added) = (0, 0);
        try
        {
            Parallel.ForEach(from.Blobs.All(), new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = stop }, CopyOne);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.OfType<StorageException>().FirstOrDefault() is { } problem)
        {
            throw new StorageException(problem.Message, problems);
        }
        return (blobs, added);

        void CopyOne(string sha256)
        {
            var isNew = !to.Blobs.Has(sha256);
            var isRotten = !isNew && VerifiesAll && !to.Blobs.IsSound(sha256);
            // What rotted where it was copied to is copied anew; the source is asked first, or nothing would be left.
            if (isRotten && from.Blobs.IsSound(sha256))
                to.Blobs.Discard(sha256);
            if (isNew || isRotten)
                Copy(sha256);
            if (isNew)
                Interlocked.Increment(ref added);
            var count = Interlocked.Increment(ref blobs);
            done?.Report(count);
        }
    }

    private void Copy(string sha256)
    {
        using (var content = from.Blobs.Open(sha256))
            to.Blobs.Put(content);
        if (!to.Blobs.IsSound(sha256))
            throw new StorageException($"Blob {sha256} did not arrive as it left.");
    }

    private static IEnumerable<JournalRecord> Records(DbConnection source, string dossier, int after)
    {
        using var command = source.Command("SELECT version, event, hash FROM record WHERE dossier = @d AND version > @v ORDER BY version", ("@d", dossier), ("@v", after));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new JournalRecord(new DossierId(dossier), reader.GetInt32(0), reader.Bytes(1), reader.Bytes(2));
    }

    private static Dictionary<string, Head> Heads(DbConnection connection)
    {
        using var command = connection.Command("SELECT dossier, version, hash FROM head");
        using var reader = command.ExecuteReader();
        var heads = new Dictionary<string, Head>(StringComparer.Ordinal);
        while (reader.Read())
            heads[reader.GetString(0)] = new Head(reader.GetInt32(1), reader.Bytes(2));
        return heads;
    }

    private static byte[] HashAt(DbConnection connection, string dossier, int version)
    {
        using var command = connection.Command("SELECT hash FROM record WHERE dossier = @d AND version = @v", ("@d", dossier), ("@v", version));
        return command.ExecuteScalar() as byte[] ?? [];
    }

    private static long Count(DbConnection connection, string table)
    {
        using var command = connection.Command($"SELECT count(*) FROM {table}");
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record Head(int Version, byte[] Hash);
}
