using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;
using static Lakwerk.Reading.Proofreading.FindingKind;

namespace Lakwerk.Reading.Tests;

/// <summary>The contradictions of the real letters, as a person found them by reading.</summary>
public sealed class SeedProofreadTests
{
    [SharedFact("seeds")]
    public void The_letter_of_2018_is_late_has_three_references_quotes_what_it_refuses_and_mixes_two_acts() => Assert.Equal(
        [(Late, 8), (AnnexMissing, 74), (ReferenceDiffers, 223), (RefusedButQuoted, 253), (OtherLawWithGround, 274), (ReferenceDiffers, 286)],
        Check("000_0470b3f6c1ee99b2.txt").Select(finding => (finding.Kind, finding.Place?.Line ?? 0)));

    [SharedFact("seeds")]
    public void The_letter_of_2022_contradicts_itself_in_six_ways() => Assert.Equal(
        [(AuthorityDiffers, 7), (Late, 35), (RulingBeforeAppeal, 42), (ClockWarning, 42), (ClockWarning, 42), (OtherLawWithGround, 78), (TwoStatuses, 86)],
        Check("003_94422a4b9ebf7fb1.txt").Select(finding => (finding.Kind, finding.Place?.Line ?? 0)));

    [SharedTheory("seeds")]
    [InlineData("000_0470b3f6c1ee99b2.txt", "80 dagen")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "128 dagen")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "26-08-2021 kwam te vroeg")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "Documenten EH, EI, FF, FG en FW")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "ministerie van Veiligheid en Justitie")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "13-09-2021 is ouder dan het beroep van 15-09-2021")]
    public void A_finding_says_why(string seed, string words) =>
        Assert.Contains(Check(seed), finding => finding.Message.Contains(words, StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Check(string seed) => Proofreader.Check(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed))));
}
