namespace Lakwerk.Storage;

/// <summary>
/// Which blob came out of a step on an input. Work is derivable: what is not here still has to be done, what is here was done
/// for good, and a new version of a step finds nothing of the old one.
/// </summary>
public sealed class Derivations
{
    private readonly IDatabase _database;

    public Derivations(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        using var connection = database.Open();
        connection.Run(database.Schema);
    }

    /// <summary>The address of the result, or null when the step has not been done.</summary>
    public string? Find(string input, string step, int version)
    {
        using var connection = _database.Open();
        using var command = connection.Command("SELECT sha256 FROM derived WHERE input = @i AND step = @s AND version = @v", ("@i", input), ("@s", step), ("@v", version));
        return command.ExecuteScalar() as string;
    }

    /// <summary>Notes the result of a step. Noting it again replaces it: a step may write differently, but never something else.</summary>
    public void Keep(string input, string step, int version, string sha256)
    {
        using var connection = _database.Open();
        connection.Run(
            "INSERT INTO derived (input, step, version, sha256) VALUES (@i, @s, @v, @h) ON CONFLICT (input, step, version) DO UPDATE SET sha256 = excluded.sha256",
            ("@i", input), ("@s", step), ("@v", version), ("@h", sha256));
    }
}
