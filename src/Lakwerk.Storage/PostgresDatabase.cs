using System.Data;
using System.Data.Common;
using Npgsql;

namespace Lakwerk.Storage;

/// <summary>A PostgreSQL server, for more than one machine.</summary>
public sealed class PostgresDatabase : IDatabase
{
    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString) => _source = NpgsqlDataSource.Create(connectionString);

    public string Schema => """
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
        """;

    public DbConnection Open() => _source.OpenConnection();

    /// <summary>Always durable. Read committed is enough: the head row is changed only where its version is the expected one.</summary>
    public DbTransaction BeginWrite(DbConnection connection, bool durable) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public bool IsConflict(DbException exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
    };

    public void Dispose() => _source.Dispose();
}
