using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>The real bundle of minutes, held against facts that were written down before any code read it.</summary>
public sealed class SeedBundleTests
{
    private const string Seed = "004_717f785400442110.txt";

    [SharedFact("seeds")]
    public void Every_document_item_and_decision_is_found() =>
        Assert.Empty(Read().Missing(ExpectedFact.Read("Seeds", "004.tsv"), tolerance: 1));

    [SharedFact("seeds")]
    public void No_document_or_item_is_made_up() =>
        Assert.Empty(Read().Unexpected(ExpectedFact.Read("Seeds", "004.tsv"), "document", "item", "adopted", "absent"));

    private static FactSheet Read() => FactSheet.Of(BundleReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", Seed)))));
}
