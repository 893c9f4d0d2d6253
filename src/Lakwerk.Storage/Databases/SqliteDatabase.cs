using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Lakwerk.Storage;

/// <summary>One file on one machine, with the system's own SQLite. </summary>
/// <remarks>In WAL mode a commit without sync outlives the process; a durable commit also takes along all before it.</remarks>
public sealed class SqliteDatabase : IDatabase
{
    private const int Busy = 5;
    private const int Constraint = 19;
    private const string SystemLibrary = "libsqlite3.so.0";

    private readonly string _connectionString;

    static SqliteDatabase()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, assembly, path) =>
            name == "e_sqlite3" && OperatingSystem.IsLinux() ? NativeLibrary.Load(SystemLibrary, assembly, path) : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    public SqliteDatabase(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = 30 }.ToString();
        MakePrivate(file);
        using var connection = Open();
        Run(connection, "PRAGMA journal_mode = WAL");
    }

    public string Schema => """
        CREATE TABLE IF NOT EXISTS head (
            dossier TEXT PRIMARY KEY, version INTEGER NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS record (
            dossier TEXT NOT NULL, version INTEGER NOT NULL, event BLOB NOT NULL, hash BLOB NOT NULL,
            PRIMARY KEY (dossier, version)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS snapshot (
            dossier TEXT PRIMARY KEY, version INTEGER NOT NULL, hash BLOB NOT NULL, state BLOB NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS summary (
            dossier TEXT PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, reference TEXT NOT NULL,
            received TEXT NOT NULL, decided TEXT, documents INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS derived (
            input TEXT NOT NULL, step TEXT NOT NULL, version INTEGER NOT NULL, sha256 TEXT NOT NULL,
            PRIMARY KEY (input, step, version)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS kept (
            kind TEXT NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, name)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS access (
            id TEXT PRIMARY KEY, at TEXT NOT NULL, account TEXT NOT NULL, dossier TEXT NOT NULL, what TEXT NOT NULL, document TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS access_of_dossier ON access (dossier, id);
        CREATE TABLE IF NOT EXISTS work (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, dossier TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL, person TEXT NOT NULL,
            asked TEXT NOT NULL, details TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, answer TEXT, problem TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS work_of_dossier ON work (dossier, kind, id);
        CREATE INDEX IF NOT EXISTS open_work ON work (id) WHERE state IN ('waiting', 'busy');
        """;

    public INews News { get; } = new NoNews();

    public DbConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        Run(connection, "PRAGMA busy_timeout = 30000; PRAGMA cache_size = -16000");
        return connection;
    }

    public DbTransaction BeginWrite(DbConnection connection, bool durable)
    {
        Run(connection, durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    public DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public bool IsConflict(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Constraint };

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(_connectionString));

    /// <summary>Journals, accounts and keys are nobody else's; what SQLite writes beside the file takes over its permissions.</summary>
    private static void MakePrivate(string file)
    {
        if (File.Exists(file) || OperatingSystem.IsWindows())
            return;
        new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
