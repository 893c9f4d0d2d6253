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

    [SharedFact("seeds")]
    public void The_memo_has_its_subject_and_the_body_to_which_it_goes()
    {
        var memo = Assert.Single(Bundle().Documents, document => document.Kind == MinutesKind.Memo);
        Assert.Equal(("Heroverweging Kaspersky antivirus", "TFEV"), (memo.Title?.Value, memo.Body?.Value));
    }

    [SharedFact("seeds")]
    public void The_date_of_a_page_header_is_that_of_the_report_and_not_of_the_meeting()
    {
        var page = Assert.Single(Bundle().Documents, document => document.First.Line == 220);
        Assert.Equal((null, new DateOnly(2020, 11, 16)), (page.Date?.Value, page.ReportDate?.Value));
    }

    [SharedFact("seeds")]
    public void A_motion_that_is_quoted_is_no_request_of_the_meeting() =>
        Assert.DoesNotContain(Bundle().Documents.SelectMany(document => document.Requests), request => request.Value.Contains("de regering", StringComparison.Ordinal));

    [SharedFact("seeds")]
    public void A_damaged_name_beside_the_body_that_is_meant_is_no_other_body() =>
        Assert.DoesNotContain(Bundle().Documents.SelectMany(document => document.Present), body => body.Value == "FZK");

    private static MinutesBundle Bundle() => BundleReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", Seed))));

    private static FactSheet Read() => FactSheet.Of(BundleReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", Seed)))));
}
