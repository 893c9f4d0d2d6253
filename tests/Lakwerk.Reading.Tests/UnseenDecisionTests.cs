using System.Globalization;
using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>Decisions in styles of others, written for the project: a table and plain language, "Wij besluiten", a decision in running text, numbered sections, a margin column, documents with letters, "volgnummers", a table in the annex, numbers with a dot; with headers in the middle of sentences.</summary>
public sealed class UnseenDecisionTests
{
    private const int Runs = 20;

    [Theory]
    [InlineData("municipality")]
    [InlineData("province")]
    [InlineData("inspectorate")]
    [InlineData("waterboard")]
    [InlineData("ministry")]
    [InlineData("region")]
    [InlineData("police")]
    [InlineData("annexed")]
    [InlineData("tranche")]
    public void Every_fact_of_the_letter_is_found_at_its_line(string name) => Assert.Empty(Read(name).Missing(ExpectedFact.Read("Unseen", $"{name}.tsv")));

    [Theory]
    [InlineData("municipality")]
    [InlineData("province")]
    [InlineData("inspectorate")]
    [InlineData("waterboard")]
    [InlineData("ministry")]
    [InlineData("region")]
    [InlineData("police")]
    [InlineData("annexed")]
    [InlineData("tranche")]
    public void Nothing_is_read_that_is_not_there(string name) =>
        Assert.Empty(Read(name).Unexpected(ExpectedFact.Read("Unseen", $"{name}.tsv"), "event", "ground", "allExcept", "status", "list", "requestItem", "requestDate", "receivedDate", "referenceSeen", "otherRegime"));

    [Theory]
    [InlineData("municipality", "Late")]
    [InlineData("province", "Late")]
    [InlineData("inspectorate", "Late PartlyWithoutGround")]
    [InlineData("waterboard", "Late")]
    [InlineData("ministry", "Late")]
    [InlineData("region", "Late")]
    [InlineData("police", "Late")]
    [InlineData("annexed", "Late GroundWithoutMotivation")]
    [InlineData("tranche", "Late")]
    public void The_proofreader_names_what_is_wrong_and_no_more(string name, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Proofreader.Check(SourceText.Of(TextOf(name))).Select(finding => finding.Kind)));

    /// <summary>Damage of a kind of its own, which the reader was not made beside: melted letters, lost blanks and line ends.</summary>
    [Theory]
    [InlineData("municipality", 0.01, 0.93)]
    [InlineData("waterboard", 0.01, 0.93)]
    [InlineData("ministry", 0.01, 0.92)]
    [InlineData("ministry", 0.03, 0.85)]
    public void A_scanned_page_of_another_style_leaves_the_facts(string name, double rate, double least)
    {
        var expected = ExpectedFact.Read("Unseen", $"{name}.tsv");
        var text = TextOf(name);
        var recall = Enumerable.Range(1, Runs).Average(run =>
        {
            var noise = new PageNoise(run, rate);
            var sheet = FactSheet.OfDecision(noise.Damage(text));
            return sheet.Recall([.. expected.Select(fact => fact.Moved(noise.LineOf))]);
        });
        Assert.True(recall >= least, string.Create(CultureInfo.InvariantCulture, $"recall {recall:F4}"));
    }

    private static FactSheet Read(string name) => FactSheet.OfDecision(TextOf(name));

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Unseen", $"{name}.txt"));
}
