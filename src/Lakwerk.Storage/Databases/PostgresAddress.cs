using Npgsql;

namespace Lakwerk.Storage;

/// <summary>
/// Where a PostgreSQL server is: <c>postgres://user@host:5432/database?sslmode=require</c>, or the keywords that Npgsql takes
/// (<c>Host=…;Database=…</c>). A password may also come from <c>PGPASSWORD</c> or <c>PGPASSFILE</c>.
/// </summary>
public static class PostgresAddress
{
    private const int MostPrepared = 100;

    public static bool IsOne(string text) => IsUri(text) || text.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>As Npgsql wants it.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static string ToConnectionString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return WithHabits(IsUri(text) ? FromUri(new Uri(text)) : new NpgsqlConnectionStringBuilder(text)).ConnectionString;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException)
        {
            // The message may repeat the address, and a password with it.
            throw new StorageException("The address of the PostgreSQL server cannot be read; write postgres://user@host:5432/database.", problem);
        }
    }

    /// <summary>For people: server and database, without who asks and by which password.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static string Shown(string text)
    {
        var builder = new NpgsqlConnectionStringBuilder(ToConnectionString(text));
        return $"{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}";
    }

    /// <summary>
    /// The same few statements come again and again: their plans are kept, and as nothing here lasts longer than its transaction, a
    /// connection need not be emptied each time it is given back. An address may say otherwise, for a pooler that cannot do with it.
    /// </summary>
    private static NpgsqlConnectionStringBuilder WithHabits(NpgsqlConnectionStringBuilder builder)
    {
        if (!builder.ShouldSerialize("Max Auto Prepare")) builder.MaxAutoPrepare = MostPrepared;
        if (!builder.ShouldSerialize("No Reset On Close")) builder.NoResetOnClose = true;
        return builder;
    }

    private static bool IsUri(string text) => text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var builder = new NpgsqlConnectionStringBuilder();
        if (uri.Host.Length > 0)
            builder.Host = uri.Host;
        if (uri.Port > 0)
            builder.Port = uri.Port;
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
            builder.Database = Uri.UnescapeDataString(database);
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            builder[pair[0] == "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        }
        return builder;
    }
}
