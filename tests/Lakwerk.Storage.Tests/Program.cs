using Lakwerk.Dossiers;

namespace Lakwerk.Storage.Tests;

/// <summary>The process that a test kills: appends one event after another and says each version once it is acknowledged.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ["append", var file, var count])
            return 2;
        using var database = new SqliteDatabase(file);
        var journal = new Journal(database);
        var dossier = new DossierId("killed");
        for (var version = 0; version < int.Parse(count); version++)
        {
            if (!journal.Append(dossier, version, [Sample.Event(version)]).IsAppended)
                return 3;
            Console.Out.WriteLine(version + 1);
            Console.Out.Flush();
        }
        return 0;
    }
}
