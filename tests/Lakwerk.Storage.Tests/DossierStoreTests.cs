using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;

namespace Lakwerk.Storage.Tests;

public sealed class DossierStoreTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DossierId D = new("d");

    [Theory, OnSqlite, OnPostgres]
    public void A_command_is_carried_out_and_stays(string kind)
    {
        var journal = new Journal(databases.New(kind));

        Assert.False(new DossierStore(journal).Do(D, Open()).IsRefused);

        Assert.Equal("Fietspaden", new DossierStore(journal).Open(D).Title);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_refused_command_leaves_nothing_behind(string kind)
    {
        var journal = new Journal(databases.New(kind));
        var store = new DossierStore(journal);
        store.Do(D, Open());

        Assert.Equal(RefusalKind.DossierExists, store.Do(D, Open()).Refusal?.Kind);
        Assert.Equal(1, journal.VersionOf(D));
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_another_process_did_is_seen_before_deciding(string kind)
    {
        var database = databases.New(kind);
        var (one, other) = (new DossierStore(new Journal(database)), new DossierStore(new Journal(database)));
        one.Do(D, Open());
        other.Open(D);
        one.Do(D, new OpenList(Sample.Handler, Sample.Now, Sample.List, "Bijlage", "s", NumberingStyle.Decimal));

        var outcome = other.Do(D, new AddDocument(Sample.Handler, Sample.Now, new("1"), Sample.List, new DocumentDetails("Nota")));

        Assert.False(outcome.IsRefused);
        Assert.Equal(3, outcome.Dossier.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Many_at_once_all_get_their_turn(string kind)
    {
        var store = new DossierStore(new Journal(databases.New(kind)));
        store.Do(D, Open());

        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, writer =>
        {
            for (var i = 0; i < 8; i++)
                store.Do(D, new NoteReference(Sample.Handler, Sample.Now, $"{writer}-{i}", "test"));
        });

        Assert.Equal(24, store.Open(D).References.Distinct().Count());
    }

    [Fact]
    public void A_dossier_can_be_seen_as_it_was()
    {
        var store = new DossierStore(new Journal(databases.New("sqlite")));
        store.Do(D, Open());
        store.Do(D, new NoteReference(Sample.Handler, Sample.Now, "x", "test"));

        Assert.Empty(store.OpenAt(D, 1).References);
    }

    private static OpenDossier Open() => new(Sample.Handler, Sample.Now, D, "Fietspaden", "V. Oorbeeld", "Gemeente Veldrode", new(2023, 1, 1), new(2023, 1, 2), "2023-17");
}
