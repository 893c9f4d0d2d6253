using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

/// <summary>What goes out is what was decided; what is done to a document afterwards must be settled first.</summary>
public class DecisionDriftTests
{
    private static readonly DocumentId One = new("1");
    private static readonly DecisionId First = new("b1");

    public static TheoryData<string, DossierCommand> Later() => new()
    {
        { "a mark that was added", new PlaceMark(Redactor, Now, One, new("later"), [new MarkArea(1, 1, 1, 5, 5)], ["5.1.2.e"]) },
        { "a mark that was moved", new ChangeMark(Redactor, Now, One, new("m1"), [new MarkArea(1, 10, 10, 90, 22)], ["5.1.2.e"]) },
        { "a mark with another ground", new ChangeMark(Redactor, Now, One, new("m1"), [new MarkArea(1, 10, 10, 60, 22)], ["5.1.1.e"]) },
        { "a mark that was removed", new RemoveMark(Redactor, Now, One, new("m1")) },
        { "another judgement", new AssessDocument(Redactor, Now, One, Assessment.NotPublic) { Reason = "toch niet" } },
    };

    [Theory, MemberData(nameof(Later))]
    public void Work_after_the_decision_locks_the_release_and_is_named(string what, DossierCommand command)
    {
        var scene = Decided().Do(command);

        Assert.True(scene.Refuse(Release("1")).Kind == RefusalKind.ChangedSinceDecision, what);
        var finding = Findings(scene).Single(f => f.Code == "changed-since-decision");
        Assert.Equal([One], finding.Documents);
        Assert.Contains("nieuw besluit", DecisionDrift.Lock(scene.Dossier, scene.Dossier.LastTaken!)!.Reason.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_were_put_back_lock_nothing_and_need_no_second_reading()
    {
        var scene = Decided().Do(new RemoveMark(Redactor, Now, One, new("m1"))).Mark("1", "m1", "5.1.2.e");

        Assert.Null(DecisionDrift.Lock(scene.Dossier, scene.Dossier.LastTaken!));
        Assert.DoesNotContain(Findings(scene), f => f.Code is "changed-since-decision" or "not-signed-off");
        scene.Do(Release("1"));
    }

    [Fact]
    public void A_new_decision_settles_the_difference()
    {
        var scene = Decided().Mark("1", "later", "5.1.2.e").Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.Supplementary, "een vergeten naam"));

        Assert.DoesNotContain(Findings(scene), f => f.Code == "changed-since-decision");
        Assert.Equal(RefusalKind.ChangedSinceDecision, scene.Refuse(Release("1")).Kind);
        scene.SignOffAll();
        foreach (var finding in Findings(scene))
            scene.Do(new AcceptFinding(Handler, Now, finding.Key, "bekend"));
        scene.Do(new TakeDecision(Maker, Now, new("b2"), Day("2023-01-25"))).Do(new AnnounceDecision(Handler, Now, new("b2"), Day("2023-01-25"), false));
        scene.Do(new ReleaseDocument(Handler, Now, One, new("b2"), new string('a', 64)));
    }

    [Fact]
    public void What_went_out_already_locks_nothing()
    {
        var scene = Decided().Do(Release("1")).Do(Release("2")).Mark("1", "later", "5.1.2.e");

        Assert.Empty(DecisionDrift.Of(scene.Dossier, scene.Dossier.LastTaken!));
    }

    [Fact]
    public void A_snapshot_knows_where_the_marks_of_a_decision_stood()
    {
        var scene = Decided().Do(new ChangeMark(Redactor, Now, One, new("m1"), [new MarkArea(1, 10, 10, 90, 22)], ["5.1.2.e"]));
        var read = DossierSnapshot.Read(DossierSnapshot.Write(scene.Dossier))!;

        Assert.Equal(["1"], DecisionDrift.Of(read, read.LastTaken!).Select(row => row.Number));
        Assert.DoesNotContain("areas", System.Text.Encoding.UTF8.GetString(DossierEventJson.Write(scene.Events.OfType<DecisionTaken>().Single())), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Findings(Scene scene) => DossierChecks.Run(scene.Dossier, Day("2023-01-25"));

    private static ReleaseDocument Release(string document) => new(Handler, Now, new(document), First, new string('a', 64));

    private static Scene Decided() => Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Assess("1").Assess("2").Motivate("5.1.2.e").SignOffAll()
        .Do(new PrepareDecision(Handler, Now, First, DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, First, Day("2023-01-20"))).Do(new AnnounceDecision(Handler, Now, First, Day("2023-01-20"), false));
}
