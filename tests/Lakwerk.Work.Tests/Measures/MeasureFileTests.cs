using Lakwerk.Reading.Measures;
using Lakwerk.Work.Measures;

namespace Lakwerk.Work.Tests.Measures;

/// <summary>The dossier of a measure in its file, on its page and as a table.</summary>
public sealed class MeasureFileTests : IDisposable
{
    private static readonly Measure Sample = new("Geen Zwaluwcamera's", [
        new MeasureEntry(MeasureEntryKind.Decision, "Het gebruik stopt <per direct>.") { Date = new DateOnly(2024, 3, 4), By = "kabinet" },
        new MeasureEntry(MeasureEntryKind.Advice, "Beperk het tot gevoelige plaatsen.") { Date = new DateOnly(2024, 1, 9), By = "expertteam", Source = "nota.pdf, blz. 2", Confidence = 0.7 },
        new MeasureEntry(MeasureEntryKind.Criterion, "Toegang tot het netwerk."),
    ]);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_again()
    {
        MeasureFile.Write(_folder.PathOf("m.json"), Sample);
        var read = MeasureFile.Read(_folder.PathOf("m.json"));
        Assert.Equal(Sample.Name, read.Name);
        Assert.Equal(Sample.Entries, read.Entries);
    }

    [Fact]
    public void The_timeline_is_in_order_of_time() => Assert.Equal([MeasureEntryKind.Advice, MeasureEntryKind.Decision], Sample.Timeline.Select(entry => entry.Kind));

    [Fact]
    public void The_page_shows_every_entry_and_no_markup_of_its_own()
    {
        var page = MeasurePage.Write(Sample);
        Assert.Contains("Het gebruik stopt &lt;per direct&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("9 januari 2024", page, StringComparison.Ordinal);
        Assert.Contains("nog te bevestigen", page, StringComparison.Ordinal);
        Assert.Contains("Toegang tot het netwerk.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_for_each_entry() => Assert.Equal(["Beperk het tot gevoelige plaatsen.", "Het gebruik stopt <per direct>.", "Toegang tot het netwerk."], MeasurePage.Table(Sample).Rows.Select(row => row[3]));

    [Theory]
    [InlineData("{}", "needs version, name and entries")]
    [InlineData("""{"version":1,"name":"a","entries":[{"kind":"gossip","text":"b"}]}""", "entry 1 has a kind")]
    [InlineData("""{"version":1,"name":"a","entries":[{"kind":"advice","text":"b","date":"gisteren"}]}""", "is no dossier of a measure")]
    public void A_file_that_is_none_is_refused(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<InputException>(() => MeasureFile.Read(_folder.Write("m.json", json))).Message, StringComparison.Ordinal);
}
