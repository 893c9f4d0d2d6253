using System.Text;

namespace Lakwerk.Storage;

/// <summary>Everything that an office keeps: its database and its blobs.</summary>
public sealed record Installation(IDatabase Database, IBlobs Blobs) : IDisposable
{
    private const string Kind = "office";
    private const string Id = "id";
    private const string Unfinished = "unfinished";

    /// <summary>
    /// Names this office, whatever machine it is on: copies of it have the same name, so that one is never poured into another.
    /// Null when it has none yet.
    /// </summary>
    public string? Name => new Cabinet(Database).Find(Kind, Id) is { } name ? Encoding.ASCII.GetString(name) : null;

    /// <summary>A copy that was stopped, or that found damage: it may lack anything, and only the same copy again makes it whole.</summary>
    public bool IsUnfinished => new Cabinet(Database).Find(Kind, Unfinished) is not null;

    /// <summary>Makes the tables that are missing.</summary>
    public Installation Prepared()
    {
        using var connection = Database.Open();
        connection.Run(Database.Schema);
        return this;
    }

    /// <summary>Its name, made now if it has none.</summary>
    public string MustHaveName() => Encoding.ASCII.GetString(new Cabinet(Database).Change(Kind, Id, known => known ?? Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("N")))!);

    /// <summary>Becomes a copy of the office of that name.</summary>
    internal void TakeName(string name) => new Cabinet(Database).Keep(Kind, Id, Encoding.ASCII.GetBytes(name));

    internal void MarkUnfinished() => new Cabinet(Database).Keep(Kind, Unfinished, [1]);

    internal void MarkWhole() => new Cabinet(Database).Remove(Kind, Unfinished);

    public void Dispose()
    {
        Database.Dispose();
        Blobs.Dispose();
    }
}
