using System.Text;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Folding;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

/// <summary>What only people can say in letters: recorded, remembered, taken back.</summary>
public sealed class LetterEventsTests
{
    private static readonly DecisionId B1 = new("b1");

    [Fact]
    public void What_is_said_of_an_objection_is_remembered_and_can_be_taken_back()
    {
        var scene = Objected().Do(new AssessObjection(Handler, Now, B1, "bouw b.v.", new ObjectionFacts(ObjectionOutcome.PartlyFounded, "samenvatting")));
        var before = scene.Dossier;
        scene.Do(new AssessObjection(Handler, Now, B1, "Bouw B.V.", new ObjectionFacts(ObjectionOutcome.Unfounded, "samenvatting", "reactie", "advies", "verschoonbaar")));

        Assert.Equal(new ObjectionFacts(ObjectionOutcome.Unfounded, "samenvatting", "reactie", "advies", "verschoonbaar"), Assert.Single(scene.Dossier.Objections).Facts);
        Assert.Equal(scene.Dossier.Objections, DossierSnapshot.Read(DossierSnapshot.Write(scene.Dossier))!.Objections);
        scene.Do(Undoing.Inverse(before, scene.Events[^1], Handler, Now)!);
        Assert.Equal(before.Objections, scene.Dossier.Objections);
    }

    [Fact]
    public void The_search_is_remembered_and_can_be_taken_back()
    {
        var scene = Opened().Do(new DescribeSearch(Handler, Now, "het archief")).Do(new DescribeSearch(Handler, Now, "ook de mail"));

        Assert.Equal("ook de mail", DossierSnapshot.Read(DossierSnapshot.Write(scene.Dossier))!.Search);
        Assert.Equal(new DescribeSearch(Handler, Now, "het archief"), Undoing.Inverse(Opened().Do(new DescribeSearch(Handler, Now, "het archief")).Dossier, scene.Events[^1], Handler, Now));
    }

    [Theory]
    [InlineData("""{"event":"part-transferred","by":{"id":"h","name":"H"},"at":"2023-01-09T10:00:00+00:00","body":"Provincie","part":"brug","date":"2023-01-06"}""")]
    [InlineData("""{"event":"ruling-given","by":{"id":"h","name":"H"},"at":"2023-01-09T10:00:00+00:00","court":"Rechtbank","date":"2023-01-06","outcome":"gegrond"}""")]
    [InlineData("""{"event":"procedure-recorded","by":{"id":"h","name":"H"},"at":"2023-01-09T10:00:00+00:00","step":{"date":"2023-01-06","kind":"Acknowledgement"},"reference":"Z-9"}""")]
    public void An_event_of_an_older_journal_still_reads(string json)
    {
        var scene = Opened().Happen(DossierEventJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(1, scene.Dossier.Transfers.Count + scene.Dossier.Rulings.Count + scene.Dossier.Steps.Count(s => s.Reference == "Z-9"));
    }

    [Theory]
    [InlineData("""{"do":"assess-objection","decision":"b1","from":"Bouw B.V.","facts":{"outcome":"inadmissible","lateness":"te laat"}}""")]
    [InlineData("""{"do":"describe-search","text":"het archief"}""")]
    [InlineData("""{"do":"transfer-part","body":"Provincie","part":"brug"}""")]
    [InlineData("""{"do":"record-ruling","court":"Rechtbank","date":"2023-06-01","outcome":"gegrond","appealHere":true}""")]
    [InlineData("""{"do":"record-procedure","step":{"date":"2023-01-03","kind":"specification-asked","what":"de periode"}}""")]
    [InlineData("""{"do":"motivate-ground","code":"5.1.2.e","motivation":{"content":"a","harm":"b","weighing":"c","plain":{"content":"d"}}}""")]
    public void A_script_can_say_it(string json)
    {
        var command = DossierCommandJson.Read(json, Handler, Now);
        var scene = command is RecordProcedure ? Opened() : Objected();

        Assert.Null(Decider.Decide(scene.Dossier, command).Refusal);
    }

    [Fact]
    public void After_a_decision_on_an_objection_the_clock_gives_a_term_to_appeal_and_hears_no_objection()
    {
        ClockEvent[] steps = [new(Day("2023-01-20"), ClockEventKind.Decision), new(Day("2023-02-01"), ClockEventKind.Objection), new(Day("2023-03-01"), ClockEventKind.Decision), new(Day("2023-09-01"), ClockEventKind.Decision)];
        var report = Assert.IsType<ClockReport>(Clock.Run(new ClockInput(Day("2023-01-02"), steps)));

        Assert.Equal(Day("2023-10-13"), report.Find("supplementary-appeal-by")?.Date);
        Assert.Null(report.Find("supplementary-objection-by"));
        Assert.IsType<ClockRefusal>(Clock.Run(new ClockInput(Day("2023-01-02"), [.. steps, new(Day("2023-09-05"), ClockEventKind.Objection)])));
    }

    private static Scene Objected() => Opened().Happen(
        new DecisionPrepared(Handler, Now, B1, DecisionKind.Primary, null, null), new DecisionTaken(Maker, Now, B1, Day("2023-01-20"), []),
        new ObjectionReceived(Handler, Now, B1, Day("2023-02-01"), "Bouw B.V.", false));
}
