using System.Data.Common;

namespace Lakwerk.Storage;

/// <summary>
/// What differs between SQLite and PostgreSQL. Everything else is one journal with one set of statements, so that both sizes
/// behave alike.
/// </summary>
public interface IDatabase : IDisposable
{
    /// <summary>Statements that make the tables when they are missing.</summary>
    string Schema { get; }

    /// <summary>An open connection; the caller gives it back by disposing of it.</summary>
    DbConnection Open();

    /// <summary>
    /// Begins a transaction in which what was read cannot be changed by others before the commit. A durable one is on the
    /// disk when it commits; any other survives the end of the process at once and a power cut a moment later.
    /// </summary>
    DbTransaction BeginWrite(DbConnection connection, bool durable);

    /// <summary>Begins a transaction that reads one moment throughout, whatever others write meanwhile.</summary>
    DbTransaction BeginRead(DbConnection connection);

    /// <summary>Two writers met; the loser should look again.</summary>
    bool IsConflict(DbException exception);

    /// <summary>How processes of this office tell each other.</summary>
    INews News { get; }
}
