using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>Decisions in styles of others, written for the project: a table and plain language, "Wij besluiten", a decision in running text; with headers in the middle of sentences.</summary>
public sealed class UnseenDecisionTests
{
    [Theory]
    [InlineData("municipality")]
    [InlineData("province")]
    [InlineData("inspectorate")]
    public void Every_fact_of_the_letter_is_found_at_its_line(string name) => Assert.Empty(Read(name).Missing(ExpectedFact.Read("Unseen", $"{name}.tsv")));

    [Theory]
    [InlineData("municipality")]
    [InlineData("province")]
    [InlineData("inspectorate")]
    public void Nothing_is_read_that_is_not_there(string name) =>
        Assert.Empty(Read(name).Unexpected(ExpectedFact.Read("Unseen", $"{name}.tsv"), "event", "ground", "allExcept", "status", "list", "requestItem", "requestDate", "receivedDate", "referenceSeen", "otherRegime"));

    [Theory]
    [InlineData("municipality", "Late")]
    [InlineData("province", "Late")]
    [InlineData("inspectorate", "Late PartlyWithoutGround")]
    public void The_proofreader_names_what_is_wrong_and_no_more(string name, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Proofreader.Check(SourceText.Of(TextOf(name))).Select(finding => finding.Kind)));

    private static FactSheet Read(string name) => FactSheet.OfDecision(TextOf(name));

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Unseen", $"{name}.txt"));
}
