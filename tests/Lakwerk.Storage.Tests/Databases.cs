namespace Lakwerk.Storage.Tests;

/// <summary>Gives each test an empty store of the asked kind; one PostgreSQL server serves them all.</summary>
public sealed class Databases : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<IDatabase> _open = [];
    private int _files;

    public IDatabase New(string kind)
    {
        IDatabase database = kind == "sqlite" ? new SqliteDatabase(_folder.PathOf($"{++_files}.db")) : new PostgresDatabase(PostgresCluster.Shared.NewDatabase());
        _open.Add(database);
        return database;
    }

    public string PathOf(string name) => _folder.PathOf(name);

    public void Dispose()
    {
        _open.ForEach(d => d.Dispose());
        _folder.Dispose();
    }
}
