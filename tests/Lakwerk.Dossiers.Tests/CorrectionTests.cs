using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Folding;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

/// <summary>What was typed wrong, taken out by mistake or dated tomorrow.</summary>
public class CorrectionTests
{
    private static readonly DateOnly Tomorrow = DateOnly.FromDateTime(Now.Date).AddDays(1);
    private static readonly DocumentId One = new("1");

    [Fact]
    public void A_corrected_day_of_receipt_moves_the_term()
    {
        var scene = Opened();
        var before = Due(scene);

        scene.Do(Corrected(scene, Day("2023-01-09")) with { Requester = "V. Beeld", Reason = "tikfout" });

        Assert.Equal(before.AddDays(7), Due(scene));
        Assert.Equal(("V. Beeld", "Besluit over fietspaden"), (scene.Dossier.Requester, scene.Dossier.Title));
        scene.Do(Undoing.Inverse(Opened().Dossier, scene.Events[^1], Handler, Now)!);
        Assert.Equal(before, Due(scene));
    }

    [Fact]
    public void A_receipt_that_the_procedure_contradicts_is_refused()
    {
        var scene = Opened().Step("2023-01-05", ClockEventKind.Acknowledgement);

        Assert.Equal(RefusalKind.OrderImpossible, scene.Refuse(Corrected(scene, Day("2023-01-20"))).Kind);
    }

    [Fact]
    public void An_item_that_was_written_down_wrong_is_corrected_and_keeps_its_answer()
    {
        var scene = Opened().Do(new AddRequestItem(Handler, Now, "de aanleg")).Do(new AnswerRequestItem(Handler, Now, 1, "zie document 1"));

        scene.Do(new CorrectRequestItem(Handler, Now, 1, "de aanleg van het fietspad", "onvolledig"));

        Assert.Equal(new RequestItem(1, "de aanleg van het fietspad", "zie document 1"), scene.Dossier.Items[1]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("—")]
    public void An_answer_without_a_word_is_none(string answer) =>
        Assert.Equal(RefusalKind.TextMissing, Opened().Do(new AddRequestItem(Handler, Now, "de aanleg")).Refuse(new AnswerRequestItem(Handler, Now, 1, answer)).Kind);

    [Fact]
    public void A_document_that_was_taken_out_comes_back_with_its_marks()
    {
        var scene = Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Assess("1").Do(new SetDocumentAside(Handler, Now, One, "hoort er niet bij"));
        Assert.Equal("hoort er niet bij", scene.Dossier.Aside[One].Reason);
        var kept = DossierSnapshot.Read(DossierSnapshot.Write(scene.Dossier))!;
        Assert.Equal("m1", kept.Aside[One].Document.Marks.Single().Id.Value);

        scene.Do(new PutDocumentBack(Handler, Now, One));

        Assert.Empty(scene.Dossier.Aside);
        Assert.NotNull(scene.Dossier.Find(One)!.Judged);
        Assert.Equal("m1", scene.Dossier.Find(One)!.Marks.Single().Id.Value);
        Assert.Equal(RefusalKind.NoSuchDocument, scene.Refuse(new PutDocumentBack(Handler, Now, One)).Kind);
    }

    public static TheoryData<DossierCommand> InTheFuture() =>
    [
        Corrected(Opened(), Tomorrow),
        new TakeDecision(Maker, Now, new("b1"), Tomorrow),
        new ReceiveViews(Handler, Now, new("p"), Tomorrow, false, "geen bezwaar"),
    ];

    [Theory, MemberData(nameof(InTheFuture))]
    public void What_happened_lies_not_in_the_future(DossierCommand command)
    {
        var scene = Opened().Documents(1).Assess("1").SignOffAll().Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary))
            .Do(new NameThirdParty(Handler, Now, new("p"), "Bouw B.V.", [])).Do(new AskViews(Handler, Now, new("p"), Day("2023-01-03"), Day("2023-01-17")));

        Assert.Contains("toekomst", scene.Refuse(command).Reason.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_not_received_tomorrow() => Assert.Equal(
        RefusalKind.DateImpossible, new Scene().Refuse(new OpenDossier(Handler, Now, new("d"), "t", "v", "b", Tomorrow, Tomorrow, "")).Kind);

    [Fact]
    public void A_decision_is_not_announced_tomorrow()
    {
        var scene = Opened().Documents(1).Assess("1").SignOffAll().Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")));

        Assert.Equal(RefusalKind.DateImpossible, scene.Refuse(new AnnounceDecision(Handler, Now, new("b1"), Tomorrow, false)).Kind);
    }

    [Fact]
    public void Views_say_something()
    {
        var scene = Opened().Do(new NameThirdParty(Handler, Now, new("p"), "Bouw B.V.", [])).Do(new AskViews(Handler, Now, new("p"), Day("2023-01-03"), Day("2023-01-17")));

        Assert.Equal(RefusalKind.TextMissing, scene.Refuse(new ReceiveViews(Handler, Now, new("p"), Day("2023-01-10"), false, " ")).Kind);
    }

    [Fact]
    public void A_document_with_marks_is_not_judged_public()
    {
        var scene = Opened().Documents(1).Mark("1", "m1", "5.1.2.e");

        Assert.Equal(RefusalKind.MarksStand, scene.Refuse(new AssessDocument(Redactor, Now, One, Assessment.Public) { Reason = "alles mag" }).Kind);
    }

    [Fact]
    public void The_last_handler_stays_and_an_orphan_is_for_the_administrator()
    {
        var other = new Actor("a", "Ada Beheer");
        var scene = Opened().Do(new GiveRole(Handler, Now, Redactor, Role.Handler));
        Assert.Equal(RefusalKind.LastHandler, scene.Refuse(new TakeRole(Handler, Now, Redactor, Role.Handler)).Kind);

        Assert.Equal(RefusalKind.RoleMissing, scene.Refuse(new GiveRole(other, Now, other, Role.Handler) { ByAdministrator = true }).Kind);
        var orphan = Opened().Do(new GiveRole(other, Now, other, Role.Handler) { ByAdministrator = true });
        Assert.True(orphan.Dossier.Has(other, Role.Handler));
    }

    [Fact]
    public void Who_opened_a_closed_dossier_and_has_no_role_any_more_sees_nothing_of_it()
    {
        var scene = Opened().Do(new GiveRole(Handler, Now, Redactor, Role.Handler)).Do(new LimitAccess(Handler, Now));

        Assert.False(scene.Dossier.IsOpenTo(Handler));
        Assert.True(scene.Dossier.IsOpenTo(Redactor));
    }

    private static CorrectRequest Corrected(Scene scene, DateOnly received) =>
        new(Handler, Now, scene.Dossier.Title, scene.Dossier.Requester, scene.Dossier.Body, scene.Dossier.Requested, received, scene.Dossier.Reference);

    private static DateOnly Due(Scene scene) => ((ClockReport)scene.Dossier.Clock(Day("2023-01-10"))).Due;
}
