using System.Globalization;
using Lakwerk.PublicationBench;
using Lakwerk.Storage;

// fill FILE|CONNECTION PAGES, ask FILE|CONNECTION, load FOLDER SECONDS
switch (args)
{
    case ["fill", var place, var pages]:
        using (var database = Database(place)) SearchBench.Fill(database, int.Parse(pages, CultureInfo.InvariantCulture), () => Size(place, database));
        return 0;
    case ["ask", var place]:
        using (var database = Database(place)) SearchBench.Ask(database);
        return 0;
    case ["load", var folder, var seconds]:
        await LoadBench.Run(folder, int.Parse(seconds, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("fill FILE|CONNECTION PAGES, ask FILE|CONNECTION, load FOLDER SECONDS");
        return 2;
}

static IDatabase Database(string place) => place.Contains('=', StringComparison.Ordinal) ? new PostgresDatabase(place) : new SqliteDatabase(place);

static long Size(string place, IDatabase database)
{
    if (database is not PostgresDatabase) return new FileInfo(place).Length;
    using var connection = database.Open();
    using var command = connection.CreateCommand();
    command.CommandText = "SELECT pg_database_size(current_database())";
    return (long)command.ExecuteScalar()!;
}
