using System.Diagnostics;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;

namespace Lakwerk.Storage.Tests;

public sealed class JournalTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DossierId D = new("d");

    [Theory, OnSqlite, OnPostgres]
    public void What_was_appended_reads_back_in_order(string kind)
    {
        var journal = New(kind);
        var events = Sample.Events(30);

        Assert.Equal(new AppendResult(true, 20), journal.Append(D, 0, [.. events.Take(20)]));
        Assert.Equal(new AppendResult(true, 30), journal.Append(D, 20, [.. events.Skip(20)]));

        Assert.Equal(events.Select(Json), journal.Events(D).Select(Json));
        Assert.Equal(events.Skip(25).Select(Json), journal.Events(D, 25).Select(Json));
    }

    [Theory, OnSqlite, OnPostgres]
    public void An_append_on_an_older_version_changes_nothing(string kind)
    {
        var journal = New(kind);
        journal.Append(D, 0, Sample.Events(3));

        Assert.Equal(new AppendResult(false, 3), journal.Append(D, 2, Sample.Events(1, 7)));
        Assert.Equal(new AppendResult(false, 3), journal.Append(D, 0, Sample.Events(1, 7)));
        Assert.Equal(new AppendResult(false, 3), journal.Append(D, 9, Sample.Events(1, 7)));
        Assert.Equal(3, journal.Events(D).Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public void Of_many_writers_at_once_each_version_has_one_winner(string kind)
    {
        var journal = New(kind);
        var won = new int[50];

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            for (var version = journal.VersionOf(D); version < won.Length; version = journal.VersionOf(D))
                if (journal.Append(D, version, Sample.Events(1, version)).IsAppended)
                    Interlocked.Increment(ref won[version]);
        });

        Assert.All(won, w => Assert.Equal(1, w));
        Assert.True(journal.Audit(D).IsSound);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Dossiers_do_not_mix(string kind)
    {
        var journal = New(kind);
        journal.Append(D, 0, Sample.Events(3));
        journal.Append(new DossierId("e"), 0, Sample.Events(5));

        Assert.Equal(["d", "e"], journal.Dossiers().Select(d => d.Value));
        Assert.Equal((3, 5), (journal.VersionOf(D), journal.VersionOf(new DossierId("e"))));
        Assert.NotEqual(journal.Read(D).First().Hash, journal.Read(new DossierId("e")).First().Hash);
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_list_of_dossiers_is_made_again_from_the_events(string kind)
    {
        var database = databases.New(kind);
        var journal = new Journal(database);
        journal.Append(D, 0, Sample.Events(9));
        var before = journal.List();
        Run(database, "UPDATE summary SET title = 'verkeerd', documents = 99");

        journal.Rebuild();

        Assert.Equal(before, journal.List());
        Assert.Equal(("Fietspaden", 9, 3), (before[0].Title, before[0].Version, before[0].Documents));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_sound_journal_passes_the_audit(string kind)
    {
        var journal = New(kind);
        journal.Append(D, 0, Sample.Events(40));

        var report = journal.Audit(D);

        Assert.Equal((true, 40, Convert.ToHexStringLower(journal.Read(D).Last().Hash)), (report.IsSound, report.Records, report.Head));
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_audit_names_the_first_record_that_was_tampered_with(string kind)
    {
        foreach (var (sql, version) in new[]
        {
            ("UPDATE record SET event = (SELECT event FROM record WHERE version = 12) WHERE version = 11", 11),
            ("UPDATE record SET hash = (SELECT hash FROM record WHERE version = 3) WHERE version = 7", 7),
            ("DELETE FROM record WHERE version = 20", 20),
            ("DELETE FROM record WHERE version > 35", 36),
            ("DELETE FROM record", 1),
            ("UPDATE record SET dossier = 'elsewhere' WHERE version = 5", 5),
            ("UPDATE head SET version = 39", 41),
        })
        {
            var database = databases.New(kind);
            var journal = new Journal(database);
            journal.Append(D, 0, Sample.Events(40));
            Run(database, sql);

            Assert.Equal((sql, version), (sql, journal.Audit(D).Broken?.Version));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_long_journal_opens_from_its_snapshot_as_from_its_events(string kind)
    {
        var journal = New(kind);
        var events = Sample.Events(2500);
        journal.Append(D, 0, [.. events.Take(2000)]);
        new DossierStore(journal).Open(D);
        Assert.NotNull(journal.Snapshot(D));
        journal.Append(D, 2000, [.. events.Skip(2000)]);

        var (opened, folded) = (new DossierStore(journal).Open(D), Dossier.Fold(events));

        Assert.Equal(folded.Version, opened.Version);
        Assert.Equal(DossierSnapshot.Write(folded), DossierSnapshot.Write(opened));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_damaged_or_foreign_snapshot_is_passed_over(string kind)
    {
        foreach (var damage in new[] { "UPDATE snapshot SET state = head.hash FROM head", "UPDATE snapshot SET hash = (SELECT hash FROM record WHERE version = 1)" })
        {
            var database = databases.New(kind);
            var journal = new Journal(database);
            journal.Append(D, 0, Sample.Events(1500));
            new DossierStore(journal).Open(D);
            Run(database, damage);

            Assert.Equal(500, new DossierStore(journal).Open(D).Documents.Count);
        }
    }

    [Fact]
    public void Killed_in_the_middle_of_its_appends_nothing_that_was_acknowledged_is_lost()
    {
        var file = databases.PathOf("killed.db");
        var acknowledged = AppendUntilKilled(file, after: 400);

        using var database = new SqliteDatabase(file);
        var journal = new Journal(database);
        var id = new DossierId("killed");

        Assert.InRange(acknowledged, 400, 999);
        Assert.True(journal.VersionOf(id) >= acknowledged, $"{journal.VersionOf(id)} of {acknowledged}");
        Assert.True(journal.Audit(id).IsSound);
        Assert.True(journal.Append(id, journal.VersionOf(id), Sample.Events(1, 1)).IsAppended);
    }

    private static int AppendUntilKilled(string file, int after)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(JournalTests).Assembly.Location, "append", file, "1000"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var last = 0;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = int.Parse(line);
            if (last == after)
                process.Kill();
        }
        process.WaitForExit();
        return last;
    }

    private Journal New(string kind) => new(databases.New(kind));

    private static string Json(DossierEvent e) => System.Text.Encoding.UTF8.GetString(DossierEventJson.Write(e));

    private static void Run(IDatabase database, string sql)
    {
        using var connection = database.Open();
        connection.Run(sql);
    }
}
