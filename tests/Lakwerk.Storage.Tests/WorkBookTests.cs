using Lakwerk.Dossiers;

namespace Lakwerk.Storage.Tests;

public sealed class WorkBookTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DossierId D = new("2026-001");

    [Theory, OnSqlite, OnPostgres]
    public void Work_is_open_until_it_has_ended_once(string kind)
    {
        var work = New(kind);
        var item = Item() with { Details = """{"name":"nota.pdf"}""" };
        work.Ask(item);
        work.Ask(item);

        Assert.Equal(item with { State = WorkState.Busy, Attempts = 1 }, work.Begin(item.Id));
        Assert.Equal(2, work.Begin(item.Id)!.Attempts);
        Assert.True(work.End(item.Id, "{}", null));
        Assert.False(work.End(item.Id, null, "te laat"));
        Assert.Null(work.Begin(item.Id));
        Assert.Empty(work.Open());
        Assert.Equal(WorkState.Done, work.Find(item.Id)!.State);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Work_that_is_given_back_was_not_tried(string kind)
    {
        var work = New(kind);
        var item = Item();
        work.Ask(item);
        work.Begin(item.Id);

        work.GiveBack(item.Id);

        Assert.Equal(item, Assert.Single(work.Open()));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Work_is_listed_newest_first_and_counted_by_dossier_and_kind(string kind)
    {
        var work = New(kind);
        var items = Enumerable.Range(0, 3).Select(_ => Item()).ToList();
        items.ForEach(work.Ask);
        work.Ask(Item() with { Dossier = new DossierId("2026-002") });
        work.Ask(Item() with { Kind = "prove" });
        work.End(items[0].Id, null, "kapot");

        Assert.Equal([items[2].Id, items[1].Id], work.Latest(D, "import", 2).Select(one => one.Id));
        Assert.Equal(2, work.CountOpen(D, "import"));
        Assert.Equal(4, work.CountOpen());
        Assert.Equal("kapot", work.Find(items[0].Id)!.Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_was_fetched_is_noted_by_dossier(string kind)
    {
        var database = databases.New(kind);
        _ = new Journal(database);
        var access = new AccessBook(database);
        var record = new AccessRecord(Sample.Now, "jansen", D, "original", "d-1");
        access.Note(record);
        access.Note(record with { Document = null });
        access.Note(record with { Dossier = new DossierId("2026-002") });

        Assert.Equal([record, record with { Document = null }], access.Of(D));
    }

    private WorkBook New(string kind)
    {
        var database = databases.New(kind);
        _ = new Journal(database);
        return new WorkBook(database);
    }

    private static WorkItem Item() => new(WorkItem.NewId(), "import", D, "", new Actor("jansen", "J. Jansen"), Sample.Now);
}
