using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

public class DeciderTests
{
    private static readonly DocumentId One = new("1");
    private static readonly MarkId M1 = new("m1");

    public static TheoryData<string, DossierCommand> Refused() => new()
    {
        { "DossierExists", new OpenDossier(Handler, Now, new("x"), "t", "", "b", Day("2023-01-01"), Day("2023-01-01"), "") },
        { "TextMissing", new AddRequestItem(Handler, Now, " ") },
        { "TextMissing", new CorrectRequest(Handler, Now, " ", "", "b", Day("2023-01-01"), Day("2023-01-01"), "") },
        { "DateImpossible", new CorrectRequest(Handler, Now, "t", "", "b", Day("2023-01-02"), Day("2023-01-01"), "") },
        { "NoSuchItem", new AnswerRequestItem(Handler, Now, 9, "ja") },
        { "DateImpossible", new TransferPart(Handler, Now, "Provincie", "brug", Day("2022-01-01"), null) },
        { "StepHasOwnCommand", new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-01-03"), ClockEventKind.Decision), null) },
        { "OrderImpossible", new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-01-03"), ClockEventKind.SuspensionEnd), null) },
        { "NoSuchObjection", new AssessObjection(Handler, Now, new("b1"), "Bouw B.V.", new ObjectionFacts(ObjectionOutcome.Unfounded)) },
        { "TextMissing", new DescribeSearch(Handler, Now, " ") },
        { "ListExists", new OpenList(Handler, Now, List, "x", "s", NumberingStyle.Decimal) },
        { "NoSuchList", new AddDocument(Handler, Now, new("9"), new("Z"), new DocumentDetails("x")) },
        { "DocumentExists", new AddDocument(Handler, Now, One, List, new DocumentDetails("x")) },
        { "HashInvalid", new AddDocument(Handler, Now, new("9"), List, new DocumentDetails("x") { Sha256 = "abc" }) },
        { "NumberTaken", new NumberDocument(Handler, Now, new("2"), "1") },
        { "OwnMaster", new PointAtMaster(Handler, Now, One, One) },
        { "NoSuchDocument", new PlaceMark(Redactor, Now, new("9"), new("x"), [new MarkArea(1, 0, 0, 1, 1)], ["5.1.2.e"]) },
        { "MarkExists", new PlaceMark(Redactor, Now, One, M1, [new MarkArea(1, 0, 0, 1, 1)], ["5.1.2.e"]) },
        { "AreaMissing", new PlaceMark(Redactor, Now, One, new("x"), [], ["5.1.2.e"]) },
        { "AreaMissing", new PlaceMark(Redactor, Now, One, new("x"), [new MarkArea(1, 5, 5, 5, 9)], ["5.1.2.e"]) },
        { "CodeMissing", new PlaceMark(Redactor, Now, One, new("x"), [new MarkArea(1, 0, 0, 1, 1)], []) },
        { "UnknownCode", new PlaceMark(Redactor, Now, One, new("x"), [new MarkArea(1, 0, 0, 1, 1)], ["9.9"]) },
        { "UnknownCode", new PlaceMark(Redactor, Now, One, new("x"), [new MarkArea(1, 0, 0, 1, 1)], ["5.2.3"]) },
        { "NoSuchMark", new RemoveMark(Redactor, Now, One, new("x")) },
        { "ReasonMissing", new AssessDocument(Redactor, Now, One, Assessment.NotPublic) },
        { "MarksStand", new AssessDocument(Redactor, Now, One, Assessment.Public) { Reason = "alles mag" } },
        { "ReasonMissing", new AcceptFinding(Handler, Now, "x", "") },
        { "RoleMissing", new SignOffDocument(Handler, Now, One) },
        { "NotAssessed", new SignOffDocument(Reader, Now, new("2")) },
        { "NoSuchParty", new AskViews(Handler, Now, new("p"), Day("2023-01-05"), Day("2023-01-19")) },
        { "NoSuchDecision", new TakeDecision(Maker, Now, new("x"), Day("2023-01-20")) },
        { "NoSuchDecision", new ForeseeObjection(Handler, Now, new("x"), true) },
        { "TextMissing", new MakeRemark(Redactor, Now, One, new("o"), M1, " ") },
        { "NoSuchMark", new MakeRemark(Redactor, Now, One, new("o"), new MarkId("x"), "waarom?") },
        { "RoleMissing", new MakeRemark(Redactor, Now, One, new("o"), M1, "waarom?", new Actor("vreemd", "Vreemdeling")) },
        { "NoSuchRemark", new SettleRemark(Redactor, Now, One, new("o"), "daarom") },
        { "RoleMissing", new LimitAccess(new Actor("vreemd", "Vreemdeling"), Now) },
        { "AccessAlready", new OpenAccess(Handler, Now) },
        { "DecisionNotTaken", new PrepareDecision(Handler, Now, new("x"), DecisionKind.Supplementary, "uitspraak") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_command_that_the_rules_forbid_is_refused_by_name(string kind, DossierCommand command)
    {
        var scene = Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Do(new NumberDocument(Handler, Now, One, "1")).Assess("1");

        Assert.Equal(kind, scene.Refuse(command).Kind.ToString());
    }

    [Fact]
    public void The_last_handler_stays()
    {
        var scene = Opened().Do(new GiveRole(Handler, Now, Handler, Role.Handler));

        Assert.Equal(RefusalKind.LastHandler, scene.Refuse(new TakeRole(Handler, Now, Handler, Role.Handler)).Kind);
    }

    [Fact]
    public void Nothing_can_be_done_in_a_dossier_that_does_not_exist() =>
        Assert.Equal(RefusalKind.NoSuchDossier, Decider.Decide(Dossier.Empty, new AddRequestItem(Handler, Now, "x")).Refusal!.Kind);

    [Fact]
    public void Every_command_has_a_decision()
    {
        var decided = Refused().Select(r => r[1].GetType()).ToHashSet();
        var all = typeof(DossierCommand).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DossierCommand)));
        var scene = Opened();

        foreach (var type in all.Except(decided))
            Assert.NotNull(Decider.Decide(scene.Dossier, Blank(type)));
    }

    [Fact]
    public void Whoever_marked_a_document_cannot_sign_it_off()
    {
        var scene = Opened().Documents(1).Mark("1", "m1", "5.1.2.e").Assess("1").Do(new GiveRole(Handler, Now, Redactor, Role.SecondReader));

        Assert.Equal(RefusalKind.FourEyes, scene.Refuse(new SignOffDocument(Redactor, Now, One)).Kind);
    }

    [Fact]
    public void Roles_are_given_by_who_runs_the_dossier()
    {
        var scene = Opened();

        Assert.Equal(RefusalKind.RoleMissing, scene.Refuse(new GiveRole(Redactor, Now, Redactor, Role.DecisionMaker)).Kind);
        scene.Do(new GiveRole(Handler, Now, Redactor, Role.Handler)).Do(new GiveRole(Redactor, Now, Redactor, Role.DecisionMaker));
    }

    [Fact]
    public void Who_has_no_role_in_a_dossier_does_nothing_in_it()
    {
        var scene = Opened().Documents(1);

        Assert.Equal(RefusalKind.RoleMissing, scene.Refuse(new AssessDocument(new("v", "Vera Vreemd"), Now, One, Assessment.Public)).Kind);
    }

    [Fact]
    public void A_partial_decision_is_about_the_documents_that_it_names_and_the_next_one_about_the_rest()
    {
        var scene = Opened().Documents(3).Do(new AddRequestItem(Handler, Now, "alles")).Assess("1").Do(new SignOffDocument(Reader, Now, One));
        scene.Do(new PrepareDecision(Handler, Now, new("deel"), DecisionKind.Partial) { Documents = [One] }).Do(new TakeDecision(Maker, Now, new("deel"), Day("2023-01-20")));
        Assert.Equal([One], scene.Dossier.LastTaken!.Rows.Select(r => r.Document));

        Assert.Equal(RefusalKind.DecisionTaken, scene.Refuse(new PrepareDecision(Handler, Now, new("weer"), DecisionKind.Partial) { Documents = [One] }).Kind);
        scene.Do(new PrepareDecision(Handler, Now, new("rest"), DecisionKind.Primary));
        Assert.Contains("Documenten 2 en 3", scene.Refuse(new TakeDecision(Maker, Now, new("rest"), Day("2023-01-25"))).Reason.Dutch, StringComparison.Ordinal);

        scene.Assess("2").Assess("3").SignOffAll().Do(new AnswerRequestItem(Handler, Now, 1, "alle")).Do(new TakeDecision(Maker, Now, new("rest"), Day("2023-01-25")));
        Assert.Equal(["2", "3"], scene.Dossier.LastTaken!.Rows.Select(r => r.Document.Value));
    }

    [Fact]
    public void A_partial_decision_without_names_is_about_what_was_judged()
    {
        var scene = Opened().Documents(2);
        Assert.Equal(RefusalKind.NoSuchDocument, scene.Refuse(new PrepareDecision(Handler, Now, new("deel"), DecisionKind.Partial)).Kind);

        scene.Assess("2").Do(new PrepareDecision(Handler, Now, new("deel"), DecisionKind.Partial));

        Assert.Equal(["2"], scene.Dossier.OpenDecision!.Documents.Select(d => d.Value));
    }

    [Fact]
    public void The_name_of_a_dossier_is_no_path() =>
        Assert.Equal(RefusalKind.TextMissing, new Scene().Refuse(new OpenDossier(Handler, Now, new("../evil"), "x", "y", "z", Day("2023-01-01"), Day("2023-01-02"), "")).Kind);

    [Fact]
    public void Work_on_a_document_takes_its_sign_off_away()
    {
        var scene = Opened().Documents(1).Assess("1").SignOffAll();
        Assert.Equal(Reader, scene.Dossier.Documents[One].SignedOffBy);

        scene.Mark("1", "m1", "5.1.2.e");

        Assert.Null(scene.Dossier.Documents[One].SignedOffBy);
    }

    [Fact]
    public void A_step_that_the_clock_refuses_carries_the_rule_it_breaks() =>
        Assert.Equal("Awb 4:15", Opened().Refuse(new RecordProcedure(Handler, Now, new ClockEvent(Day("2023-01-03"), ClockEventKind.SuspensionEnd), null)).Rule);

    [Fact]
    public void A_decision_waits_until_every_finding_is_settled()
    {
        var scene = Opened().Documents(1).Mark("1", "m1", "5.1.2.e").Assess("1").Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary));
        Assert.Equal(RefusalKind.FindingsOpen, scene.Refuse(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20"))).Kind);

        scene.Motivate("5.1.2.e").SignOffAll().Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")));

        Assert.Equal(Judgement.PartlyPublic, scene.Dossier.LastTaken!.Rows.Single().Judgement);
    }

    [Fact]
    public void Only_what_was_disclosed_is_released_and_not_while_it_waits()
    {
        var hash = new string('a', 64);
        var scene = Decided();

        Assert.Equal(RefusalKind.NotDisclosed, scene.Refuse(new ReleaseDocument(Handler, Now, new("2"), new("b1"), hash)).Kind);
        Assert.Contains("nog niet bekendgemaakt", scene.Refuse(new ReleaseDocument(Handler, Now, One, new("b1"), hash)).Reason.Dutch, StringComparison.Ordinal);
        scene.Do(new AnnounceDecision(Handler, Now, new("b1"), Day("2023-01-20"), false)).Do(new SuspendDocument(Handler, Now, One, "zienswijze niet gevolgd"));
        Assert.Equal(RefusalKind.Suspended, scene.Refuse(new ReleaseDocument(Handler, Now, One, new("b1"), hash)).Kind);
        scene.Do(new LiftSuspension(Handler, Now, One)).Do(new ReleaseDocument(Handler, Now, One, new("b1"), hash));
        Assert.Equal(hash, scene.Dossier.Documents[One].Releases.Single().Sha256);
    }

    [Fact]
    public void A_supplementary_decision_changes_some_documents_and_keeps_the_old_ones_readable()
    {
        var scene = Decided()
            .Do(new RecordRuling(Handler, Now, "ABRvS", Day("2023-06-07"), Day("2023-03-01"), "gedeeltelijk vernietigd", "zaak 1"))
            .Do(new PrepareDecision(Handler, Now, new("b2"), DecisionKind.Supplementary, "uitspraak van 7 juni 2023"))
            .Do(new RemoveMark(Redactor, Now, One, M1)).Mark("1", "m2", "5.1.2.i").Motivate("5.1.2.i").Assess("1").SignOffAll();
        foreach (var finding in Checks.DossierChecks.Run(scene.Dossier, Day("2023-06-20")))
            scene.Do(new AcceptFinding(Handler, Now, finding.Key, "bekend"));
        scene.Do(new TakeDecision(Maker, Now, new("b2"), Day("2023-06-20")));

        var (first, second) = (scene.Dossier.Decisions[0], scene.Dossier.Decisions[1]);
        var difference = Assert.Single(DecisionDifferences.Between(first, second));
        Assert.Equal(("1", new DecisionId("b1")), (difference.Number, second.Previous));
        Assert.Equal(["m1", "m2"], difference.Passages.Select(p => p.Mark.Value).Order());
        Assert.True(difference.Passages.Single(p => p.Mark == M1).IsDisclosed);
        Assert.Equal(["5.1.2.e"], first.Rows[0].Codes.AsEnumerable());
    }

    [Fact]
    public void A_mark_event_holds_geometry_and_codes_and_never_text() =>
        Assert.Equal(["Areas", "At", "By", "Codes", "Document", "Mark", "Undoes"], typeof(MarkPlaced).GetProperties().Select(p => p.Name).Where(n => n != "EqualityContract").Order());

    private static Scene Decided() => Opened().Documents(2).Mark("1", "m1", "5.1.2.e").Assess("1").Assess("2", Assessment.NotPublic, "rest niet leesbaar", "5.1.1.b")
        .Motivate("5.1.2.e", "5.1.1.b").SignOffAll().Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")));

    private static DossierCommand Blank(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (DossierCommand)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => "x",
        _ when type == typeof(Actor) => Handler,
        _ when type == typeof(DateTimeOffset) => Now,
        _ when type == typeof(DateOnly) => Day("2023-01-05"),
        _ when type == typeof(ClockEvent) => new ClockEvent(Day("2023-01-05"), ClockEventKind.Acknowledgement),
        _ when type == typeof(DocumentDetails) => new DocumentDetails("x"),
        _ when type == typeof(Motivation) => new Motivation("a", "b", "c"),
        _ when type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal) => type.GetField("Empty")!.GetValue(null),
        _ when type.IsValueType && Nullable.GetUnderlyingType(type) is null && type.GetProperty("Value") is not null => Activator.CreateInstance(type, "x"),
        _ => type.IsValueType ? Activator.CreateInstance(type) : null,
    };

    [Fact]
    public void A_question_is_open_until_it_is_answered()
    {
        var scene = Opened().Documents(1).Do(new MakeRemark(Redactor, Now, One, new("o"), null, "Is dit een woordvoerder?", Reader));

        Assert.True(scene.Dossier.Documents[One].Remarks.Single().IsOpenQuestion);
        Assert.Equal(RefusalKind.TextMissing, scene.Refuse(new SettleRemark(Reader, Now, One, new("o"), null)).Kind);

        scene.Do(new SettleRemark(Reader, Now, One, new("o"), "Nee."));

        Assert.Equal(("Nee.", Reader), (scene.Dossier.Documents[One].Remarks.Single().Answer, scene.Dossier.Documents[One].Remarks.Single().SettledBy));
        Assert.Equal(RefusalKind.NoSuchRemark, scene.Refuse(new SettleRemark(Reader, Now, One, new("o"), "Toch wel.")).Kind);
    }

    [Fact]
    public void A_closed_dossier_is_open_to_those_with_a_role_and_to_nobody_else()
    {
        var scene = Opened().Do(new LimitAccess(Reader, Now));

        Assert.True(scene.Dossier.IsOpenTo(Maker));
        Assert.False(scene.Dossier.IsOpenTo(new Actor("vreemd", "Vreemdeling")));
        Assert.True(scene.Do(new OpenAccess(Reader, Now)).Dossier.IsOpenTo(new Actor("vreemd", "Vreemdeling")));
    }

    [Fact]
    public void A_date_of_receipt_that_was_typed_wrong_is_corrected_with_the_term_that_follows_from_it_and_undone()
    {
        var scene = Opened();
        var before = scene.Dossier;

        scene.Do(new CorrectRequest(Handler, Now, before.Title, before.Requester, before.Body, before.Requested, before.Received.AddDays(7), before.Reference));

        Assert.Equal(before.Received.AddDays(7), scene.Dossier.Received);
        Assert.NotEqual(DueOf(before), DueOf(scene.Dossier));
        var inverse = Undoing.Inverse(before, new RequestCorrected(Handler, Now, "x", "x", "x", before.Requested, before.Received, "x"), Handler, Now);
        Assert.Equal(before.Received, scene.Do(inverse!).Dossier.Received);

        static DateOnly DueOf(Dossier dossier) => Assert.IsType<ClockReport>(dossier.Clock(dossier.Received)).Due;
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, null, false)]
    public void An_objection_that_was_foreseen_is_expected_unless_the_decision_says_otherwise(bool foreseen, bool? told, bool expected)
    {
        var scene = Opened().Documents(1).Assess("1").SignOffAll().Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new ForeseeObjection(Handler, Now, new("b1"), foreseen));
        scene.Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")) { ObjectionExpected = told });

        Assert.Equal(expected, scene.Dossier.Decisions.Single().ObjectionExpected);
        Assert.Equal(RefusalKind.DecisionTaken, scene.Refuse(new ForeseeObjection(Handler, Now, new("b1"), true)).Kind);
    }

    [Fact]
    public void What_a_decision_says_of_the_request_is_not_corrected_afterwards()
    {
        var scene = Opened().Documents(1).Assess("1").SignOffAll()
            .Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary)).Do(new TakeDecision(Maker, Now, new("b1"), Day("2023-01-20")));

        Assert.Equal(RefusalKind.DecisionTaken, scene.Refuse(new CorrectRequest(Handler, Now, "t", "", "b", Day("2023-01-01"), Day("2023-01-01"), "")).Kind);
    }
}
