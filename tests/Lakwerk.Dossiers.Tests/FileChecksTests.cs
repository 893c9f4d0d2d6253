using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Law;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

/// <summary>What stands in the files, and only who opens them knows.</summary>
public class FileChecksTests
{
    private static readonly DateOnly DecisionDay = Day("2023-01-20");

    [Theory]
    [InlineData(22, 3, "suggestions-grave", Severity.Error)]
    [InlineData(4, 0, "suggestions-open", Severity.Warning)]
    public void Suggestions_that_nobody_judged_are_found_in_what_goes_out(int count, int grave, string code, Severity severity)
    {
        var finding = Found(Opened().Documents(2).Assess("1"), Waiting("1", count, grave)).Single(f => f.Code == code);

        Assert.Equal(severity, finding.Severity);
        Assert.StartsWith($"Document 1: {count} suggesties niet beoordeeld", finding.Text.Dutch, StringComparison.Ordinal);
        Assert.Equal([new DocumentId("1")], finding.Documents);
    }

    [Fact]
    public void A_document_that_stays_inside_may_have_open_suggestions() =>
        Assert.DoesNotContain(Found(Opened().Documents(1).Assess("1", Assessment.NotPublic, "alles", "5.1.2.e"), Waiting("1", 9, 9)), f => f.Code.StartsWith("suggestions", StringComparison.Ordinal));

    [Fact]
    public void A_warning_that_was_accepted_stands_again_when_there_are_more()
    {
        var scene = Opened().Documents(1).Assess("1");
        scene.Do(new AcceptFinding(Handler, Now, Found(scene, Waiting("1", 4, 0)).Single(f => f.Code == "suggestions-open").Key, "bedrijfsnamen"));

        Assert.True(Found(scene, Waiting("1", 4, 0)).Single(f => f.Code == "suggestions-open").IsSettled(scene.Dossier));
        Assert.False(Found(scene, Waiting("1", 5, 0)).Single(f => f.Code == "suggestions-open").IsSettled(scene.Dossier));
    }

    [Fact]
    public void No_decision_is_taken_and_nothing_signed_off_over_grave_suggestions()
    {
        var scene = Opened().Documents(1).Assess("1");

        Assert.Equal(RefusalKind.FindingsOpen, scene.Refuse(new SignOffDocument(Reader, Now, new("1")) { Files = Waiting("1", 2, 1) }).Kind);
        scene.SignOffAll().Do(new PrepareDecision(Handler, Now, new("b1"), DecisionKind.Primary));
        Assert.Contains("2 suggesties", scene.Refuse(new TakeDecision(Maker, Now, new("b1"), DecisionDay) { Files = Waiting("1", 2, 1) }).Reason.Dutch, StringComparison.Ordinal);
        scene.Do(new TakeDecision(Maker, Now, new("b1"), DecisionDay));
    }

    [Fact]
    public void Who_asks_for_a_decision_cannot_say_what_the_files_hold()
    {
        var command = (TakeDecision)DossierCommandJson.Read("""{"do":"take-decision","decision":"b1","date":"2023-01-20"}""", Maker, Now);

        Assert.Same(FileFacts.None, command.Files);
    }

    [Theory]
    [InlineData(true, "inventory-names-covered", Severity.Error)]
    [InlineData(false, "inventory-follows-marks", Severity.Warning)]
    public void A_cell_of_the_inventory_that_names_what_is_covered_is_named(bool isPublic, string code, Severity severity)
    {
        var facts = new FileFacts { CoveredCells = new Dictionary<DocumentId, IReadOnlyList<CoveredCell>> { [new("1")] = [new CoveredCell(new Bilingual("Titel", "Title"), isPublic)] } };

        var finding = Found(Opened().Documents(1).Mark("1", "m", "5.1.2.e").Assess("1"), facts).Single(f => f.Code == code);

        Assert.Equal(severity, finding.Severity);
        Assert.Contains("de kolom Titel", finding.Text.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_two_dossiers_bear_is_a_warning() =>
        Assert.Equal(Severity.Warning, Found(Opened(), new FileFacts { SharesReference = true }).Single(f => f.Code == "reference-shared").Severity);

    [Fact]
    public void A_finding_that_was_accepted_has_a_name_that_people_can_read()
    {
        var scene = Opened().Documents(1).Assess("1");
        var key = Found(scene, Waiting("1", 4, 0)).Single(f => f.Code == "suggestions-open").Key;

        Assert.Equal("er suggesties niet zijn beoordeeld", FindingNames.Of(key).Dutch);
        Assert.NotEqual(FindingNames.Of("clock-overdue:01-01-2023").Dutch, FindingNames.Of("iets").Dutch);
    }

    private static IReadOnlyList<Finding> Found(Scene scene, FileFacts facts) => DossierChecks.Run(scene.Dossier, DecisionDay, facts);

    private static FileFacts Waiting(string document, int count, int grave) =>
        new() { Waiting = new Dictionary<DocumentId, WaitingSuggestions> { [new(document)] = new(count, grave) } };
}
