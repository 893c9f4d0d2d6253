using Lakwerk.Reading.Measures;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>What letters and minutes tell about a measure.</summary>
public sealed class MeasureReaderTests
{
    private const string Letter = """
        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        Den Haag, 4 maart 2024

        Hierbij informeer ik uw Kamer over de Zwaluwcamera. Naar aanleiding van het verzoek van de vaste commissie licht ik dit toe. Het kabinet heeft besloten om het gebruik van de Zwaluwcamera te beëindigen. Daarbij is het volgende in samenhang van belang geacht:
        1) de camera heeft toegang tot het netwerk van de organisatie;
        2) de maker kan verplicht worden om gegevens te delen;

        De maker heeft bij brief van 5 februari 2024 een verzoek om heroverweging gedaan. Ik zie geen aanleiding om het besluit te herzien. Zodra de omstandigheden veranderen, zal ik uw Kamer daarover informeren.

        De Minister van Voorbeelden,
        A. de Vries
        """;

    [Theory]
    [InlineData(MeasureEntryKind.Criterion, "toegang tot het netwerk", "2024-03-04")]
    [InlineData(MeasureEntryKind.Criterion, "verplicht worden", "2024-03-04")]
    [InlineData(MeasureEntryKind.Decision, "besloten om het gebruik", "2024-03-04")]
    [InlineData(MeasureEntryKind.Reconsideration, "verzoek om heroverweging", "2024-02-05")]
    [InlineData(MeasureEntryKind.Outcome, "geen aanleiding", "2024-03-04")]
    [InlineData(MeasureEntryKind.Promise, "zal ik uw Kamer", "2024-03-04")]
    public void A_letter_to_parliament_tells_what_belongs_to_the_measure(MeasureEntryKind kind, string words, string date) =>
        Assert.Contains(Read("Zwaluwcamera"), entry => entry.Kind == kind && entry.Text.Contains(words, StringComparison.Ordinal) && $"{entry.Date:yyyy-MM-dd}" == date && entry.Source!.StartsWith("brief.txt, regel ", StringComparison.Ordinal));

    [Fact]
    public void A_letter_about_something_else_tells_nothing() => Assert.Empty(Read("Merelradio"));

    [Fact]
    public void The_same_letter_read_twice_adds_nothing()
    {
        var once = new Measure("camera", []).With(Read("Zwaluwcamera"));
        Assert.Equal(once.Entries.Count, once.With(Read("Zwaluwcamera")).Entries.Count);
    }

    [SharedFact("seeds")]
    public void The_real_letter_of_2019_gives_three_criteria_a_request_and_a_promise_with_its_condition()
    {
        var entries = MeasureReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", "002_bda27b60b7a75366.txt"))), "002", "Kaspersky");
        Assert.Equal(3, entries.Count(entry => entry.Kind == MeasureEntryKind.Criterion));
        Assert.Contains(entries, entry => entry is { Kind: MeasureEntryKind.Reconsideration, Date: { Year: 2019, Month: 3, Day: 1 } });
        Assert.NotNull(Assert.Single(entries, entry => entry.Kind == MeasureEntryKind.Promise).About);
    }

    [SharedFact("seeds")]
    public void The_real_letter_of_2019_tells_what_the_measure_is_about_whom_it_binds_and_how_the_criteria_were_judged()
    {
        var entries = MeasureReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", "002_bda27b60b7a75366.txt"))), "002", "Kaspersky");
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Product && entry.Text.Contains("antivirussoftware", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Body && entry.Text == "de rijksoverheid");
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Body && entry.Text == "vitale en ABDO-bedrijven");
        Assert.Contains(entries, entry => entry is { Kind: MeasureEntryKind.Judgement, By: not null });
        Assert.DoesNotContain(entries, entry => entry.Kind == MeasureEntryKind.Criterion && entry.Text.Contains("Deze voorzorgsmaatregel", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void The_real_minutes_tell_who_advised_and_who_put_the_options_forward()
    {
        var entries = MeasureReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", "004_717f785400442110.txt"))), "004", "Kaspersky");
        Assert.All(entries.Where(entry => entry.Kind == MeasureEntryKind.Option), option => Assert.Equal("Programma-overleg", option.By));
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Option && entry.Text.Contains("TBB-NV", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry is { Kind: MeasureEntryKind.Advice, By: "EZK" });
        Assert.DoesNotContain(entries, entry => entry.Kind == MeasureEntryKind.Decision && entry.Source!.EndsWith("regel 552", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void The_real_minutes_give_the_options_and_the_decision_on_the_expert_team()
    {
        var entries = MeasureReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", "004_717f785400442110.txt"))), "004", "Kaspersky");
        Assert.True(entries.Count(entry => entry.Kind == MeasureEntryKind.Option) >= 2);
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Decision && entry.Date == new DateOnly(2021, 9, 15));
    }

    [SharedFact("seeds")]
    public void A_conclusion_under_an_option_of_the_real_memo_is_no_advice() =>
        Assert.DoesNotContain(Seed("004_717f785400442110.txt"), entry => entry.Kind == MeasureEntryKind.Advice && entry.Source!.EndsWith("regel 647", StringComparison.Ordinal));

    [SharedFact("seeds")]
    public void No_sentence_of_the_real_memo_runs_from_one_page_into_another() =>
        Assert.DoesNotContain(Seed("004_717f785400442110.txt"), entry => entry.Text.Contains("voortaan toegestaan, in Naast", StringComparison.Ordinal));

    [SharedFact("seeds")]
    public void What_the_real_memo_says_was_decided_is_a_decision_without_the_words_of_the_margin()
    {
        var entries = Seed("004_717f785400442110.txt");
        Assert.Contains(entries, entry => entry is { Kind: MeasureEntryKind.Decision, By: "TFEV", About: "april", Date: null } && entry.Text.StartsWith("In de TFEV van april", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry is { Kind: MeasureEntryKind.Decision, By: "TFEV", About: "september 2021" });
        Assert.DoesNotContain(entries, entry => entry.Kind == MeasureEntryKind.Advice && entry.Text.Contains("Samenvatting", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void The_argument_of_the_supplier_is_no_judgement_and_one_sentence_is_one_fact()
    {
        var entries = Seed("002_bda27b60b7a75366.txt");
        Assert.DoesNotContain(entries, entry => entry.Text.Contains("aangevoerd", StringComparison.Ordinal));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Judgement && entry.Source!.EndsWith("regel 69", StringComparison.Ordinal));
        Assert.Contains(entries, entry => entry.Kind == MeasureEntryKind.Outcome && entry.Source!.EndsWith("regel 24", StringComparison.Ordinal));
    }

    [SharedFact("seeds")]
    public void The_decision_of_the_cabinet_has_the_date_that_its_sentence_names() =>
        Assert.Contains(Seed("002_bda27b60b7a75366.txt"), entry => entry is { Kind: MeasureEntryKind.Decision, By: "kabinet" } && entry.Date == new DateOnly(2018, 5, 14));

    [SharedFact("seeds")]
    public void Which_papers_are_public_is_no_decision_on_the_measure() =>
        Assert.DoesNotContain(Seed("000_0470b3f6c1ee99b2.txt").Concat(Seed("001_ab740368561d8a0d.txt")), entry => entry.Kind == MeasureEntryKind.Decision && entry.Text.Contains("openbaar", StringComparison.Ordinal));

    [Theory]
    [InlineData("De maker heeft aangevoerd dat de camera naar het oordeel van deskundigen veilig is.", false)]
    [InlineData("Naar mijn oordeel heeft de Zwaluwcamera toegang tot het netwerk van de organisatie.", true)]
    public void A_judgement_is_the_writers_own(string sentence, bool judged) =>
        Assert.Equal(judged, MeasureReader.Read(SourceText.Of(Letter.Replace("Ik zie geen", $"{sentence} Ik zie geen", StringComparison.Ordinal)), "brief.txt", "Zwaluwcamera").Any(entry => entry.Kind == MeasureEntryKind.Judgement));

    [Fact]
    public void What_a_person_filled_in_and_a_letter_tells_in_the_same_words_stands_once()
    {
        var read = new MeasureEntry(MeasureEntryKind.Criterion, "aard van de software") { Date = new DateOnly(2018, 10, 11), Source = "brief, regel 3", Confidence = 0.8 };
        var merged = Assert.Single(new Measure("m", [new MeasureEntry(MeasureEntryKind.Criterion, "Aard van de software.")]).With([read]).Entries);
        Assert.Equal((1, read.Date, read.Source), (merged.Confidence, merged.Date, merged.Source));
    }

    private static IReadOnlyList<MeasureEntry> Seed(string file) => MeasureReader.Read(SourceText.Of(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", file))), file, "Kaspersky");

    private static IReadOnlyList<MeasureEntry> Read(string subject) => MeasureReader.Read(SourceText.Of(Letter), "brief.txt", subject);
}
