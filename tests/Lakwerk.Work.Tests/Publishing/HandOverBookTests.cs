using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

[Collection(PublicGroup.Name)]
public sealed class HandOverBookTests(SharedScene shared)
{
    private static readonly DateOnly Today = new(2026, 1, 20);

    private readonly PublicScene _scene = shared.Scene;

    [Fact]
    public void What_left_the_house_stands_in_the_history_with_the_place_and_the_end_of_it()
    {
        using var scene = new PublicScene();
        var (package, book) = (scene.Package(), new HandOverBook(scene.Office.Office, Id));

        book.Note(package.Decision, HandOverKind.Bank, "https://bank.example.org/", new HandOverNote(Handler, scene.Office.Now, "id1"));
        var standing = Assert.Single(book.Standing(HandOverKind.Bank, "https://bank.example.org/"));
        book.End(standing, "vervangen", Handler);

        Assert.Empty(book.Standing(HandOverKind.Bank, null));
        Assert.Equal(
            ["Gaf “besluit” aan de publicatiebank uit handen: https://bank.example.org/ (id1).", "Trok in wat van “besluit” aan de publicatiebank uit handen was gegeven: https://bank.example.org/ (id1); reden: vervangen"],
            scene.Office.Office.History.Of(Id).TakeLast(2).Select(line => line.Sentence.Dutch));
    }

    [Fact]
    public void Only_the_handler_and_the_decision_maker_let_something_out()
    {
        HandOverBook.MustMayLetOut(_scene.Office.Dossier, Maker);
        Assert.Throws<InputException>(() => HandOverBook.MustMayLetOut(_scene.Office.Dossier, Redactor));
        Assert.Equal(RefusalKind.RoleMissing, _scene.Office.Refused(new PublishDecision(Redactor, _scene.Office.Now, Primary, Today, new string('a', 64))));
    }

    [Fact]
    public void The_same_release_gets_the_same_moment_in_the_archive_and_is_public_since_it_was_put_on_the_site()
    {
        using var scene = new PublicScene();
        var (package, book, first) = (scene.Package(), new HandOverBook(scene.Office.Office, Id), scene.Office.Now);
        scene.Office.Done(new PublishDecision(Handler, scene.Office.Now, Primary, new(2026, 1, 2), new string('a', 64)));
        book.Note(package.Decision, HandOverKind.Archive, "/tas", new HandOverNote(Handler, first, "v1"));

        var moment = book.ArchiveMoment(package.Decision, first.AddYears(1));

        var put = DateOnly.FromDateTime(first.UtcDateTime);
        Assert.Equal((first, put, put), (moment.HandedOver, moment.Day, moment.PublicSince));
    }

    [Fact]
    public void A_file_that_was_withdrawn_from_the_public_is_not_handed_over()
    {
        using var scene = new PublicScene();
        scene.Office.Done(new WithdrawPublication(Handler, scene.Office.Now, scene.Marked, "fout"));

        var left = new HandOverBook(scene.Office.Office, Id).StillPublic(scene.Package());

        Assert.Null(left.Decision.Find("1")!.Files);
        Assert.NotNull(left.Decision.Find("2")!.Files);
    }

    [Theory]
    [InlineData("2026-02-13", false, null, true)]
    [InlineData("2026-02-13", true, null, false)]
    [InlineData("2026-02-13", true, "de derde stemt in", true)]
    [InlineData("2026-01-20", false, "toch", false)]
    public void The_requester_looks_before_the_public_only_where_the_law_lets_them(string from, bool objectionExpected, string? reason, bool may)
    {
        var decision = _scene.Package().Decision with { PublicFrom = new(2026, 2, 13) };
        var wish = new PreviewWish(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), null, reason);

        if (may) Assert.Equal(wish.From, wish.LastDay(decision, objectionExpected, Today));
        else Assert.Throws<InputException>(() => wish.LastDay(decision, objectionExpected, Today));
    }
}
