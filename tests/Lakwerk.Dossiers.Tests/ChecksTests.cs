using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

public class ChecksTests
{
    private static readonly DateOnly DecisionDay = Day("2023-01-20");

    [Fact]
    public void A_sound_dossier_has_no_findings()
    {
        var scene = Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Assess("1").Assess("2").Motivate("5.1.2.e").SignOffAll();

        Assert.Empty(DossierChecks.Run(scene.Dossier, DecisionDay));
    }

    [Theory]
    [InlineData("not-assessed", 0)]
    [InlineData("ground-unmotivated", 1)]
    [InlineData("not-signed-off", 1)]
    [InlineData("harm-ground-combined", 2)]
    [InlineData("outside-law-with-ground", 3)]
    [InlineData("public-with-grounds", 4)]
    [InlineData("refused-without-ground", 5)]
    [InlineData("ground-of-other-act", 6)]
    [InlineData("five-years-unmotivated", 7)]
    [InlineData("motivation-incomplete", 8)]
    [InlineData("residual-text-disclosed", 9)]
    [InlineData("already-public-refused", 10)]
    [InlineData("same-file-different-judgement", 11)]
    [InlineData("item-unanswered", 12)]
    [InlineData("reference-variants", 13)]
    [InlineData("ruling-before-appeal", 14)]
    [InlineData("regimes-side-by-side", 15)]
    [InlineData("environment-harm-ground", 16)]
    [InlineData("emissions-refused", 17)]
    [InlineData("document-after-decision", 18)]
    [InlineData("document-after-request", 19)]
    [InlineData("views-not-asked", 20)]
    [InlineData("views-open", 21)]
    [InlineData("views-undecided", 22)]
    [InlineData("objector-not-suspended", 23)]
    [InlineData("clock-premature-notice", 24)]
    [InlineData("motivation-unused", 25)]
    [InlineData("motivation-incomplete", 26)]
    [InlineData("nothing-found", 27)]
    [InlineData("already-public-without-place", 28)]
    [InlineData("same-file-twice", 29)]
    [InlineData("duplicate-with-marks", 30)]
    [InlineData("order-impossible", 31)]
    [InlineData("number-twice", 32)]
    [InlineData("five-years-undated", 33)]
    [InlineData("refused-after-release", 34)]
    public void A_contradiction_is_found_and_the_finding_says_how_to_mend_it(string code, int scene)
    {
        var finding = DossierChecks.Run(Scenes[scene]().Dossier, DecisionDay).FirstOrDefault(f => f.Code == code);

        Assert.NotNull(finding);
        Assert.NotEmpty(finding.Rule);
        Assert.NotEmpty(finding.Mend.Dutch);
        Assert.DoesNotContain("  ", finding.Text.Dutch, StringComparison.Ordinal);
    }

    private static readonly Func<Scene>[] Scenes =
    [
        () => Opened().Documents(1),
        () => Opened().Documents(1).Mark("1", "m", "5.1.2.e").Assess("1"),
        () => Opened().Documents(1).Mark("1", "m", "5.1.2.e", "5.1.5").Assess("1"),
        () => Opened().Documents(1).Mark("1", "m", "5.1.2.e", "wbni").Assess("1"),
        () => Opened().Documents(1).Assess("1", Assessment.Public, "vergissing").Mark("1", "m", "5.1.2.e"),
        () => Opened().Documents(1).Assess("1", Assessment.NotPublic, "geheim"),
        () => Opened().Documents(1).Mark("1", "m", "10.2.e").Assess("1"),
        () => Opened().Document("1", Day("2017-12-29")).Mark("1", "m", "5.1.2.e").Assess("1").Motivate("5.1.2.e"),
        () => Opened().Documents(1).Mark("1", "m", "5.1.2.e").Assess("1").Do(new MotivateGround(Handler, Now, "5.1.2.e", new Motivation("namen", "levenssfeer", null))),
        () => Opened().Documents(1).Assess("1", Assessment.NotPublic, "x", "5.1.1.b").Do(new QuoteResidualText(Handler, Now, new("1"), "wat resteert")),
        () => Opened().Documents(1).Assess("1", Assessment.NotPublic, "x", "5.1.1.b", "reeds openbaar"),
        () => Opened().Document("1", details: File('a')).Document("2", details: File('a')).Assess("1").Assess("2", Assessment.NotPublic, "x", "5.1.1.b"),
        () => Opened().Do(new AddRequestItem(Handler, Now, "de notulen")),
        () => Opened().Do(new NoteReference(Handler, Now, "2023-71", "bladzijde 2")),
        () => Opened().Do(new RecordRuling(Handler, Now, "Rechtbank", Day("2023-01-10"), Day("2023-01-12"), "niet-ontvankelijk", null)),
        () => Opened().Documents(1).Assess("1", Assessment.PartlyPublic, null, "5.1.2.e", "wbni"),
        () => Opened().Document("1", details: new DocumentDetails("x") { Environmental = true }).Mark("1", "m", "5.1.5").Assess("1"),
        () => Opened().Document("1", details: new DocumentDetails("x") { Emissions = true }).Mark("1", "m", "5.1.2.b").Assess("1"),
        () => Opened().Document("1", Day("2023-02-20")),
        () => Opened().Document("1", Day("2023-01-12")),
        () => Party().Assess("1"),
        () => Party().Assess("1").Do(new AskViews(Handler, Now, new("p"), Day("2023-01-10"), Day("2023-01-24"))),
        () => Objection(),
        () => Objection().Do(new DecidePassage(Handler, Now, new("p"), new("1"), null, false, "geen bedrijfsgeheim")),
        () => Opened().Step("2023-01-12", ClockEventKind.NoticeOfDefault),
        () => Opened().Documents(1).Motivate("5.1.2.e"),
        () => Opened().Documents(1).Mark("1", "m", "5.2.1").Assess("1").Do(new MotivateGround(Handler, Now, "5.2.1", new Motivation("adviezen", "vrijheid van overleg", null) { InternalDeliberation = "nota" })),
        () => Opened(),
        () => Opened().Documents(1).Assess("1", Assessment.AlreadyPublic),
        () => Opened().Document("1", details: File('a')).Document("2", details: File('a')).Assess("1").Assess("2"),
        () => Opened().Documents(2).Mark("2", "m", "5.1.2.e").Do(new PointAtMaster(Handler, Now, new("2"), new("1"))),
        () => Opened().Happen(new ProcedureRecorded(Handler, Now, new ClockEvent(Day("2023-01-05"), ClockEventKind.SuspensionEnd), null)),
        () => Opened().Documents(2).Happen(new DocumentNumbered(Handler, Now, new("1"), "1"), new DocumentNumbered(Handler, Now, new("2"), "1")),
        () => Opened().Document("1").Mark("1", "m", "5.1.2.e").Assess("1"),
        () => Released().Do(new AssessDocument(Redactor, Now, new("1"), Assessment.NotPublic) { Codes = ["5.1.1.b"], Reason = "x" }),
    ];

    [Fact]
    public void Rule_based_grounds_do_not_count_as_one_passage()
    {
        var scene = Opened().Documents(1).Mark("1", "m", "5.1.5").Assess("1")
            .Do(new SetGroundRule(Handler, Now, new("r"), "5.1.2.e", List, RuleKind.AllExcept, []));

        Assert.DoesNotContain(DossierChecks.Run(scene.Dossier, DecisionDay), f => f.Code == "harm-ground-combined");
    }

    [Fact]
    public void A_reason_given_for_some_documents_does_not_cover_another()
    {
        var scene = Opened().Document("1", Day("2023-01-12"));
        var finding = DossierChecks.Run(scene.Dossier, DecisionDay).Single(f => f.Code == "document-after-request");
        scene.Do(new AcceptFinding(Handler, Now, finding.Key, "valt eronder"));
        Assert.True(finding.IsSettled(scene.Dossier));

        scene.Document("2", Day("2023-01-13"));

        Assert.False(DossierChecks.Run(scene.Dossier, DecisionDay).Single(f => f.Code == "document-after-request").IsSettled(scene.Dossier));
    }

    [Fact]
    public void A_Wob_ground_in_a_Woo_decision_is_mended_by_its_successor()
    {
        var scene = Opened().Documents(2).Mark("1", "m1", "10.2.e").Mark("2", "m2", "10.2.g").Assess("1").Assess("2");
        var mends = DossierChecks.Run(scene.Dossier, DecisionDay).Where(f => f.Code == "ground-of-other-act").Select(f => f.Mend.Dutch).ToList();

        Assert.Contains("5.1.2.e", mends[0], StringComparison.Ordinal);
        Assert.StartsWith("Kies uit 5.1.2.i, 5.1.2.h", mends[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_letter_says_is_compared_with_the_inventory()
    {
        var scene = Opened().Documents(3).Assess("1").Assess("2", Assessment.NotPublic, "x", "5.1.1.b").Assess("3");
        var stated = new StatedDecision
        {
            Total = 4,
            ByJudgement = new Dictionary<Judgement, IReadOnlySet<string>> { [Judgement.NotPublic] = new HashSet<string> { "2", "3" }, [Judgement.AlreadyPublic] = new HashSet<string> { "3", "9" } },
            ByCode = new Dictionary<string, IReadOnlySet<string>> { ["5.1.1.b"] = new HashSet<string> { "1" } },
        };

        Assert.Equal(["count-differs", "ground-differs", "judged-twice", "judgement-differs", "judgement-differs", "number-unknown"], StatedChecks.Run(scene.Dossier, stated).Select(f => f.Code).Order());
    }

    private static DocumentDetails File(char digit) => new("x") { Sha256 = new string(digit, 64) };

    private static Scene Released() => Opened().Documents(1).Assess("1").SignOffAll()
        .Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")))
        .Do(new AnnounceDecision(Handler, Now, new("b1"), Day("2023-01-20"), false)).Do(new ReleaseDocument(Handler, Now, new("1"), new("b1"), new string('a', 64)));

    private static Scene Party() => Opened().Documents(1).Do(new NameThirdParty(Handler, Now, new("p"), "Bouwbedrijf Voorbeeld", [new("1")]));

    private static Scene Objection() => Party().Assess("1").Do(new AskViews(Handler, Now, new("p"), Day("2023-01-03"), Day("2023-01-17")))
        .Do(new ReceiveViews(Handler, Now, new("p"), Day("2023-01-10"), true, "bedrijfsgeheimen"));
}
