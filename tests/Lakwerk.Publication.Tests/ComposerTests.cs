using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Tests;

public sealed class ComposerTests
{
    private static readonly DecisionId First = new("b1");

    [Theory]
    [InlineData("openbaar openbaar", Outcome.Public)]
    [InlineData("openbaar reeds", Outcome.Public)]
    [InlineData("openbaar niet", Outcome.PartlyPublic)]
    [InlineData("deels", Outcome.PartlyPublic)]
    [InlineData("niet niet", Outcome.NotPublic)]
    [InlineData("niet reeds", Outcome.NotPublic)]
    [InlineData("reeds", Outcome.AlreadyPublic)]
    [InlineData("", Outcome.NothingFound)]
    [InlineData("openbaar dubbel", Outcome.Public)]
    public void The_outcome_follows_from_the_judgements(string judgements, Outcome expected) =>
        Assert.Equal(expected, Outcomes.Of(judgements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Row)));

    [Fact]
    public void Keys_are_numbers_and_later_decisions_never_change_them()
    {
        var scene = Scene.Opened().Documents(2);
        var before = DocumentKeys.Of(Decided(scene, First, ["1", "6a"]));
        var after = DocumentKeys.Of(Decided(scene, new("b2"), ["2", "1"]));

        Assert.Equal(["1", "6a"], before.Values);
        Assert.Equal(before, after);
    }

    [Fact]
    public void Two_documents_of_one_number_get_keys_of_their_own()
    {
        var scene = Scene.Opened().Documents(2);

        Assert.Equal(["7", "a-7"], DocumentKeys.Of(Decided(scene, First, ["7", "7"])).Values);
    }

    [Fact]
    public void A_number_that_is_no_name_for_a_file_becomes_one()
    {
        var scene = Scene.Opened().Documents(2);

        Assert.Equal(["1-2-3", "a-"], DocumentKeys.Of(Decided(scene, First, ["1/2 ..3", "../"])).Values);
    }

    [Fact]
    public void The_law_says_from_when_the_documents_are_public()
    {
        var scene = Scene.Opened().Documents(1);
        var dossier = Decided(scene, First, ["1"]);
        var at = new DecisionComposer(dossier, dossier, First).Compose([], new Dictionary<DocumentId, DocumentFiles>());
        var later = scene.Do(new AnnounceDecision(Scene.Handler, Scene.Now, First, new(2023, 1, 20), ObjectionExpected: true)).Dossier;

        Assert.Equal(new(2023, 1, 19), at.PublicFrom);
        Assert.Equal(new(2023, 2, 3), new DecisionComposer(later, later, First).Compose([], new Dictionary<DocumentId, DocumentFiles>()).PublicFrom);
    }

    [Theory]
    [InlineData(DecisionKind.OnObjection, RelationKind.OnObjectionAgainst)]
    [InlineData(DecisionKind.Supplementary, RelationKind.Supplements)]
    [InlineData(DecisionKind.Partial, RelationKind.FurtherPartOf)]
    public void A_later_decision_says_how_it_stands_to_the_one_before(DecisionKind kind, RelationKind expected)
    {
        var scene = Scene.Opened().Documents(1);
        Decided(scene, First, ["1"]);
        var second = new DecisionId("b2");
        var dossier = scene.Happen(
            new Lakwerk.Dossiers.Events.DecisionPrepared(Scene.Maker, Scene.Now, second, kind, First, "bezwaar"),
            new Lakwerk.Dossiers.Events.DecisionTaken(Scene.Maker, Scene.Now, second, new(2023, 3, 1), [new DecidedRow(new("1"), "1", Judgement.Public, [], [])])).Dossier;

        var published = new DecisionComposer(dossier, dossier, second).Compose([], new Dictionary<DocumentId, DocumentFiles>());

        Assert.Equal([new PublishedRelation(expected, "b2", "b1") { Version = 1, Cause = "bezwaar" }], published.Relations);
        Assert.Equal(published.Relations, ReleaseJson.Read(ReleaseJson.Write(published)).Relations);
    }

    [Fact]
    public void Who_is_expected_to_object_when_it_is_taken_has_two_weeks_though_the_announcement_is_silent()
    {
        var scene = Scene.Opened().Documents(1);
        scene.Happen(
            new Lakwerk.Dossiers.Events.DecisionPrepared(Scene.Maker, Scene.Now, First, DecisionKind.Primary, null, null),
            new Lakwerk.Dossiers.Events.DecisionTaken(Scene.Maker, Scene.Now, First, new(2023, 1, 19), [new DecidedRow(new("1"), "1", Judgement.Public, [], [])]) { ObjectionExpected = true });
        var dossier = scene.Do(new AnnounceDecision(Scene.Handler, Scene.Now, First, new(2023, 1, 20), ObjectionExpected: false)).Dossier;

        Assert.Equal(new(2023, 2, 3), new DecisionComposer(dossier, dossier, First).Compose([], new Dictionary<DocumentId, DocumentFiles>()).PublicFrom);
    }

    [Fact]
    public void A_duplicate_counts_as_no_document_that_was_refused()
    {
        var scene = Scene.Opened().Documents(2).Happen(
            new Lakwerk.Dossiers.Events.DuplicateFound(Scene.Maker, Scene.Now, new("2"), new("1")),
            new Lakwerk.Dossiers.Events.DecisionPrepared(Scene.Maker, Scene.Now, First, DecisionKind.Primary, null, null),
            new Lakwerk.Dossiers.Events.DecisionTaken(Scene.Maker, Scene.Now, First, new(2023, 1, 19),
                [new DecidedRow(new("1"), "1", Judgement.Public, [], []), new DecidedRow(new("2"), "2", Judgement.NotPublic, ["dubbel"], [])]));
        var decision = new DecisionComposer(scene.Dossier, scene.Dossier, First).Compose([], new Dictionary<DocumentId, DocumentFiles>());

        Assert.Equal([KeyValuePair.Create(Judgement.Public, 1)], decision.Counts);
        Assert.Equal((1, 1), (decision.Duplicates, decision.CountDocuments()));
        Assert.Empty(decision.Documents[1].Codes);
        Assert.Equal(PublishedJudgement.Duplicate, ReleaseJson.Read(ReleaseJson.Write(decision)).Documents[1].Judgement);
        Assert.Contains("\"judgement\": \"duplicate\"", System.Text.Encoding.UTF8.GetString(ReleaseJson.Write(decision)), StringComparison.Ordinal);
        Assert.Contains(";dubbel;", System.Text.Encoding.UTF8.GetString(Data.OpenData.DocumentsCsv([decision], Sample.Site)), StringComparison.Ordinal);
    }

    [Fact]
    public void Release_json_reads_back_as_it_was_written()
    {
        var json = ReleaseJson.Write(Sample.Decision);

        Assert.Equal(json, ReleaseJson.Write(ReleaseJson.Read(json)));
        Assert.DoesNotContain("requester", System.Text.Encoding.UTF8.GetString(json), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"formatVersion\":1,\"dossier\":null}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]")]
    public void What_is_no_release_json_is_refused_in_one_sentence(string json) =>
        Assert.Throws<PublicationException>(() => ReleaseJson.Read(System.Text.Encoding.UTF8.GetBytes(json)));

    private static DecidedRow Row(string judgement) => judgement == "dubbel"
        ? new DecidedRow(new("x"), "1", Judgement.NotPublic, ["dubbel"], [])
        : new DecidedRow(new("x"), "1", Judgements.Find(judgement + " openbaar") ?? Judgement.Public, [], []);

    private static Dossier Decided(Scene scene, DecisionId id, string[] numbers) => scene.Happen(
        new Lakwerk.Dossiers.Events.DecisionPrepared(Scene.Maker, Scene.Now, id, DecisionKind.Primary, null, null),
        new Lakwerk.Dossiers.Events.DecisionTaken(Scene.Maker, Scene.Now, id, new(2023, 1, 19), [.. numbers.Select((number, i) => new DecidedRow(new($"{i + 1}"), number, Judgement.Public, [], []))])).Dossier;
}
