namespace Lakwerk.Storage.Tests;

public sealed class CabinetTests(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public void What_is_kept_is_found_by_kind_and_name(string kind)
    {
        var cabinet = New(kind);
        cabinet.Keep("account", "jansen", [1]);
        cabinet.Keep("account", "bakker", [2]);
        cabinet.Keep("key", "jansen", [3]);
        cabinet.Remove("account", "bakker");

        Assert.Equal([1], cabinet.Find("account", "jansen"));
        Assert.Null(cabinet.Find("account", "bakker"));
        Assert.Equal(["jansen"], cabinet.All("account").Select(one => one.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Many_who_change_the_same_thing_do_it_one_after_another(string kind)
    {
        var cabinet = New(kind);

        Parallel.For(0, 3, _ =>
        {
            for (var i = 0; i < 5; i++) cabinet.Change("count", "x", before => [(byte)((before?[0] ?? 0) + 1)]);
        });

        Assert.Equal([15], cabinet.Find("count", "x"));
    }

    private Cabinet New(string kind)
    {
        var database = databases.New(kind);
        _ = new Journal(database);
        return new Cabinet(database);
    }
}
