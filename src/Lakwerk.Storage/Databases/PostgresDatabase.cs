using System.Data;
using System.Data.Common;
using Npgsql;

namespace Lakwerk.Storage;

/// <summary>A PostgreSQL server, for more than one machine.</summary>
public sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource _source;

    /// <param name="address">As <see cref="PostgresAddress"/> says.</param>
    public PostgresDatabase(string address)
    {
        _source = NpgsqlDataSource.Create(PostgresAddress.ToConnectionString(address));
        News = new PostgresNews(_source);
    }

    public INews News { get; }

    // Nodes that start together must not make the same tables at once: the lock lasts as long as these statements.
    public string Schema => """
        SELECT pg_advisory_xact_lock(7126394);
        CREATE TABLE IF NOT EXISTS head (
            dossier text COLLATE "C" PRIMARY KEY, version integer NOT NULL, hash bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS record (
            dossier text COLLATE "C" NOT NULL, version integer NOT NULL, event bytea NOT NULL, hash bytea NOT NULL,
            PRIMARY KEY (dossier, version));
        CREATE TABLE IF NOT EXISTS snapshot (
            dossier text COLLATE "C" PRIMARY KEY, version integer NOT NULL, hash bytea NOT NULL, state bytea NOT NULL);
        CREATE TABLE IF NOT EXISTS summary (
            dossier text COLLATE "C" PRIMARY KEY, title text NOT NULL, body text NOT NULL, reference text NOT NULL,
            received text NOT NULL, decided text, documents integer NOT NULL);
        CREATE TABLE IF NOT EXISTS derived (
            input text COLLATE "C" NOT NULL, step text COLLATE "C" NOT NULL, version integer NOT NULL, sha256 text NOT NULL,
            PRIMARY KEY (input, step, version));
        CREATE TABLE IF NOT EXISTS kept (
            kind text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, value bytea NOT NULL, PRIMARY KEY (kind, name));
        CREATE TABLE IF NOT EXISTS access (
            id text COLLATE "C" PRIMARY KEY, at text NOT NULL, account text NOT NULL, dossier text COLLATE "C" NOT NULL, what text NOT NULL, document text);
        CREATE INDEX IF NOT EXISTS access_of_dossier ON access (dossier, id);
        CREATE TABLE IF NOT EXISTS work (
            id text COLLATE "C" PRIMARY KEY, kind text NOT NULL, dossier text COLLATE "C" NOT NULL, subject text NOT NULL, account text NOT NULL, person text NOT NULL,
            asked text NOT NULL, details text NOT NULL, state text NOT NULL, attempts integer NOT NULL, answer text, problem text);
        CREATE INDEX IF NOT EXISTS work_of_dossier ON work (dossier, kind, id);
        CREATE INDEX IF NOT EXISTS open_work ON work (id) WHERE state IN ('waiting', 'busy');
        """;

    public DbConnection Open() => _source.OpenConnection();

    /// <summary>Always durable. Read committed is enough: the head row is changed only where its version is the expected one.</summary>
    public DbTransaction BeginWrite(DbConnection connection, bool durable) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public bool IsConflict(DbException exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    public void Dispose() => _source.Dispose();
}
