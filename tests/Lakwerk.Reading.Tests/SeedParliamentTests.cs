using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>The real letters to parliament, held against facts that were written down before any code read them.</summary>
public sealed class SeedParliamentTests
{
    [SharedTheory("seeds")]
    [InlineData("001_ab740368561d8a0d.txt", "001.tsv")]
    [InlineData("002_bda27b60b7a75366.txt", "002.tsv")]
    public void Every_fact_of_the_letter_is_found_at_its_line(string seed, string table) =>
        Assert.Empty(Read(seed).Missing(ExpectedFact.Read("Seeds", table)));

    [SharedTheory("seeds")]
    [InlineData("001_ab740368561d8a0d.txt", "001.tsv")]
    [InlineData("002_bda27b60b7a75366.txt", "002.tsv")]
    public void Nothing_is_cited_or_promised_that_is_not_there(string seed, string table) =>
        Assert.Empty(Read(seed).Unexpected(ExpectedFact.Read("Seeds", table), "ruling", "parliamentaryPaper", "promise", "date"));

    private static FactSheet Read(string seed) => FactSheet.Of(ParliamentReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed)))));
}
