using System.Data.Common;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law;

namespace Lakwerk.Storage;

/// <summary>
/// The journals of all dossiers. Appending is the only way to change anything; a version that is no longer the last refuses
/// the append, so that no two people overwrite each other unseen.
/// </summary>
public sealed class Journal
{
    private const int MostAtOnce = 100_000;

    private readonly IDatabase _database;

    public Journal(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        using var connection = database.Open();
        connection.Run(database.Schema);
    }

    /// <summary>
    /// Appends all events or none. When this returns, no end of the process can undo them; what has legal effect is on the
    /// disk as well, marks and assessments follow within moments.
    /// </summary>
    public AppendResult Append(DossierId dossier, int expectedVersion, IReadOnlyList<DossierEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentException.ThrowIfNullOrWhiteSpace(dossier.Value);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events.Count, MostAtOnce);
        var canonical = events.Select(e => CanonicalJson.Of(DossierEventJson.Write(e))).ToList();
        using var connection = _database.Open();
        try
        {
            using var transaction = _database.BeginWrite(connection, events.Any(HasLegalEffect));
            if (!Append(connection, dossier, expectedVersion, canonical))
                return new AppendResult(false, VersionOf(connection, dossier));
            Summaries.Update(connection, dossier, events);
            transaction.Commit();
            return new AppendResult(true, expectedVersion + events.Count);
        }
        catch (DbException conflict) when (_database.IsConflict(conflict))
        {
            using var again = _database.Open();
            return new AppendResult(false, VersionOf(again, dossier));
        }
    }

    public int VersionOf(DossierId dossier)
    {
        using var connection = _database.Open();
        return VersionOf(connection, dossier);
    }

    /// <summary>The records behind <paramref name="after"/>, in order.</summary>
    public IEnumerable<JournalRecord> Read(DossierId dossier, int after = 0)
    {
        using var connection = _database.Open();
        using var command = connection.Command("SELECT version, event, hash FROM record WHERE dossier = @d AND version > @v ORDER BY version", ("@d", dossier.Value), ("@v", after));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new JournalRecord(dossier, reader.GetInt32(0), reader.Bytes(1), reader.Bytes(2));
    }

    public IEnumerable<DossierEvent> Events(DossierId dossier, int after = 0) => Read(dossier, after).Select(r => DossierEventJson.Read(r.Event));

    public IReadOnlyList<DossierId> Dossiers()
    {
        using var connection = _database.Open();
        using var command = connection.Command("SELECT dossier FROM head ORDER BY dossier");
        using var reader = command.ExecuteReader();
        var dossiers = new List<DossierId>();
        while (reader.Read())
            dossiers.Add(new DossierId(reader.GetString(0)));
        return dossiers;
    }

    public IReadOnlyList<DossierSummary> List()
    {
        using var connection = _database.Open();
        return Summaries.Read(connection);
    }

    /// <summary>Throws the projections away and makes them again from the events.</summary>
    public void Rebuild()
    {
        foreach (var dossier in Dossiers())
        {
            using var connection = _database.Open();
            using var transaction = _database.BeginWrite(connection, durable: true);
            connection.Run("DELETE FROM summary WHERE dossier = @d", ("@d", dossier.Value));
            connection.Run("DELETE FROM snapshot WHERE dossier = @d", ("@d", dossier.Value));
            var events = Events(dossier).ToList();
            Summaries.Update(connection, dossier, events);
            transaction.Commit();
        }
    }

    /// <summary>Walks the chain from its start and names the first link that does not hold.</summary>
    public ChainReport Audit(DossierId dossier)
    {
        var (previous, version) = (HashChain.Start, 0);
        foreach (var record in Read(dossier))
        {
            if (Flaw(record, version + 1, previous) is { } flaw)
                return new ChainReport(dossier, version, Convert.ToHexStringLower(previous), new BrokenLink(Math.Min(record.Version, version + 1), flaw));
            (previous, version) = (record.Hash, record.Version);
        }
        var head = HeadOf(dossier);
        var missing = head.Version != version || !head.Hash.AsSpan().SequenceEqual(previous);
        return new ChainReport(dossier, version, Convert.ToHexStringLower(previous), missing ? new BrokenLink(version + 1, EndMissing(head.Version)) : null);
    }

    internal (int Version, byte[] Hash) HeadOf(DossierId dossier)
    {
        using var connection = _database.Open();
        return HeadOf(connection, dossier);
    }

    internal (int Version, byte[] State)? Snapshot(DossierId dossier)
    {
        using var connection = _database.Open();
        // A snapshot belongs to one chain: when the record it was made at has another hash, it says nothing.
        using var command = connection.Command(
            "SELECT s.version, s.state FROM snapshot s JOIN record r ON r.dossier = s.dossier AND r.version = s.version AND r.hash = s.hash WHERE s.dossier = @d", ("@d", dossier.Value));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.Bytes(1)) : null;
    }

    internal void Keep(DossierId dossier, int version, byte[] state)
    {
        using var connection = _database.Open();
        connection.Run(
            "INSERT INTO snapshot (dossier, version, hash, state) SELECT dossier, version, hash, @s FROM record WHERE dossier = @d AND version = @v "
            + "ON CONFLICT (dossier) DO UPDATE SET version = excluded.version, hash = excluded.hash, state = excluded.state",
            ("@d", dossier.Value), ("@v", version), ("@s", state));
    }

    /// <summary>The work that comes in thousands and can be done again; everything else must not be lost to a power cut.</summary>
    private static bool HasLegalEffect(DossierEvent e) => e is not
        (MarkPlaced or MarkChanged or MarkRemoved or DocumentAdded or DocumentDescribed or DocumentListed or DocumentNumbered or DocumentAssessed or DuplicateFound);

    private static bool Append(DbConnection connection, DossierId dossier, int expectedVersion, List<byte[]> events)
    {
        var (version, hash) = HeadOf(connection, dossier);
        if (version != expectedVersion)
            return false;
        using var insert = connection.Command("INSERT INTO record (dossier, version, event, hash) VALUES (@d, @v, @e, @h)",
            ("@d", dossier.Value), ("@v", 0), ("@e", Array.Empty<byte>()), ("@h", Array.Empty<byte>()));
        foreach (var e in events)
        {
            hash = HashChain.Next(hash, dossier.Value, ++version, e);
            (insert.Parameters[1].Value, insert.Parameters[2].Value, insert.Parameters[3].Value) = (version, e, hash);
            insert.ExecuteNonQuery();
        }
        return MoveHead(connection, dossier, expectedVersion, version, hash) == 1;
    }

    private static int MoveHead(DbConnection connection, DossierId dossier, int from, int to, byte[] hash) => from == 0
        ? connection.Run("INSERT INTO head (dossier, version, hash) VALUES (@d, @v, @h) ON CONFLICT (dossier) DO NOTHING", ("@d", dossier.Value), ("@v", to), ("@h", hash))
        : connection.Run("UPDATE head SET version = @v, hash = @h WHERE dossier = @d AND version = @f", ("@d", dossier.Value), ("@v", to), ("@h", hash), ("@f", from));

    private static (int Version, byte[] Hash) HeadOf(DbConnection connection, DossierId dossier)
    {
        using var command = connection.Command("SELECT version, hash FROM head WHERE dossier = @d", ("@d", dossier.Value));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.Bytes(1)) : (0, HashChain.Start);
    }

    private static int VersionOf(DbConnection connection, DossierId dossier) => HeadOf(connection, dossier).Version;

    private static Bilingual? Flaw(JournalRecord record, int expected, byte[] previous)
    {
        if (record.Version != expected)
            return new($"er ontbreekt een record; hierna komt {record.Version}.", $"a record is missing; the next is {record.Version}.");
        return HashChain.Next(previous, record.Dossier.Value, record.Version, record.Event).AsSpan().SequenceEqual(record.Hash)
            ? null
            : new("de inhoud past niet bij de hash.", "its content does not fit its hash.");
    }

    private static Bilingual EndMissing(int head) => new($"het einde klopt niet; het laatste record hoort {head} te zijn.", $"the end is wrong; the last record should be {head}.");
}
