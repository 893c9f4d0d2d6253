using System.Text.Json;
using Lakwerk.Inspection.Channels;
using Lakwerk.Inspection.Tests.Fixtures;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Tests;

public sealed class ReportTests
{
    private static InspectionReport Leaky => Letter.Compared(new PdfSketch(Letter.Before + Letter.BlackBox)).Inspect();

    [Fact]
    public void A_clean_result_exits_with_0_and_says_so()
    {
        var report = Letter.Clean().Inspect();
        Assert.Equal(0, report.ExitCode);
        Assert.StartsWith("Schoon", report.ToText(ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.StartsWith("Clean", report.ToText(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leak_exits_with_1_and_is_told_in_both_languages()
    {
        var report = Leaky;
        Assert.Equal(1, report.ExitCode);
        Assert.Contains("lek: pagina 1: onder een lak staat nog tekst: “Kortenaar”", report.ToText(ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.Contains("leak: page 1: text is still there under a mark: “Kortenaar”", report.ToText(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, double.NegativeInfinity, 10, double.NaN)]
    [InlineData(0, 0, 1e200, 1e200)]
    [InlineData(1.7e308, 0, 1.7e308, 0)]
    public void A_place_that_is_beyond_all_bounds_is_not_told(double left, double bottom, double right, double top)
    {
        var findings = new FindingList(1);
        findings.Add(Severity.Note, "groot", "large", new Place(1, new Lakwerk.Text.Box(left, bottom, right, top)));
        Assert.Equal((1, null), (findings.Findings.Single().Page, findings.Findings.Single().Box));
    }

    [Fact]
    public void Json_lists_every_channel_with_its_verdict()
    {
        using var json = JsonDocument.Parse(Leaky.ToJson());
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.False(root.GetProperty("isClean").GetBoolean());
        var channels = root.GetProperty("channels").EnumerateArray().ToArray();
        Assert.Equal(ChannelCatalogue.All.Count(), channels.Length);
        Assert.Equal("Fail", channels[0].GetProperty("verdict").GetString());
        var finding = channels[0].GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("sentence").GetProperty("nl").GetString() == "onder een lak staat nog tekst:");
        Assert.Equal("Kortenaar", finding.GetProperty("excerpt").GetString());
        Assert.Equal("Leak", finding.GetProperty("severity").GetString());
        Assert.Equal(1, finding.GetProperty("page").GetInt32());
        Assert.Equal("text is still there under a mark:", finding.GetProperty("sentence").GetProperty("en").GetString());
    }

    [Fact]
    public void Hashes_of_result_and_original_are_in_the_report() =>
        Assert.Equal([FileRoles.Result, FileRoles.Original], Letter.Clean().Inspect().Files.Select(file => file.Role));

    [Fact]
    public void A_channel_with_nothing_to_look_at_is_not_applicable() =>
        Assert.Equal(ChannelVerdict.NotApplicable, Letter.Clean().Inspect().Channels.Single(channel => channel.Id == "image-pixels").Verdict);

    [Fact]
    public void A_reader_that_was_not_used_is_named_with_the_reason()
    {
        var poppler = Letter.Clean().Inspect().Readers.Single(reader => reader.Name == "poppler");
        Assert.False(poppler.Used);
        Assert.Contains("op verzoek", poppler.Remark.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_of_somebody_elses_file_is_a_note_and_no_leak()
    {
        var sketch = new PdfSketch(Letter.After) { Trailer = "/Info << /Author (K. Kortenaar) >>" };
        var report = Scene.Alone(sketch).Inspect();
        Assert.True(report.IsClean);
        Assert.Equal(Severity.Note, report.Channels.Single(channel => channel.Id == "metadata").Findings[0].Severity);
    }

    [Fact]
    public void Findings_beyond_the_list_are_counted()
    {
        var lines = string.Concat(Enumerable.Range(0, 30).Select(i => $"BT /F1 12 Tf 72 {800 - 20 * i} Td (Kortenaar{i}) Tj ET 0 g 70 {795 - 20 * i} 200 18 re f "));
        var scene = Scene.Alone(new PdfSketch(lines));
        var channel = (scene with { Options = scene.Options with { FindingsPerChannel = 10 } }).Inspect().Channels[0];
        Assert.Equal((10, 30), (channel.Findings.Count, channel.Total));
    }

    [Fact]
    public void A_file_that_is_none_is_refused_with_one_sentence() =>
        Assert.Throws<PdfException>(() => Inspector.Inspect(PdfSketch.Latin1("geen pdf")));

    [RequiresToolFact("pdftoppm", "pdftotext", "qpdf")]
    public void Text_that_only_poppler_reads_under_a_mark_is_found_by_the_channel_of_other_readers()
    {
        var scene = Letter.Compared(new PdfSketch(Letter.Before + Letter.BlackBox));
        var report = (scene with { Options = scene.Options with { ForeignReaders = true } }).Inspect();
        Assert.Contains(report.Channels[34].Findings, finding => finding.Sentence.English.StartsWith("poppler still reads", StringComparison.Ordinal));
        Assert.All(report.Readers, reader => Assert.True(reader.Used));
    }

    [RequiresToolFact("pdftoppm", "pdftotext")]
    public void A_change_outside_the_marks_is_reported_as_loss_of_fidelity_and_not_as_a_leak()
    {
        var scene = Letter.Compared(new PdfSketch(Letter.After.Replace("(belde)", "(belt)", StringComparison.Ordinal)));
        var report = (scene with { Options = scene.Options with { ForeignReaders = true } }).Inspect();
        Assert.True(report.IsClean, report.ToText(ReportLanguage.English));
        Assert.Equal(ChannelVerdict.Fail, report.Fidelity!.Verdict);
        Assert.Contains(report.Fidelity.Findings, finding => finding.Excerpt == "de");
    }

    [RequiresToolTheory("pdftoppm", "pdftotext")]
    [InlineData("203 700", ChannelVerdict.Pass, "moved by at most 3.0 points")]
    [InlineData("200 700", ChannelVerdict.Pass, null)]
    [InlineData("203 600", ChannelVerdict.Fail, null)]
    public void Text_that_moved_along_a_line_with_a_mark_is_told_as_what_it_is(string place, ChannelVerdict verdict, string? note)
    {
        var after = Letter.After.Replace("126 694 64 20", "129 696 55 16", StringComparison.Ordinal);
        var scene = Letter.Compared(new PdfSketch(after.Replace("203 700", place, StringComparison.Ordinal)));
        var fidelity = (scene with { Options = scene.Options with { ForeignReaders = true } }).Inspect().Fidelity!;
        Assert.Equal(verdict, fidelity.Verdict);
        Assert.Equal(note is not null, fidelity.Findings.Any(finding => finding.Severity == Severity.Note));
        if (note is not null) Assert.Contains(note, fidelity.Findings[0].Sentence.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_counts_the_notes_of_a_file_that_nobody_can_compare()
    {
        var text = Scene.Alone(new PdfSketch(Letter.After) { Trailer = "/Info << /Author (K. Kortenaar) >>" }).Inspect().ToText(ReportLanguage.Dutch);
        Assert.StartsWith("Geen lekken of verdenkingen, wel 1 opmerking.", text, StringComparison.Ordinal);
        Assert.Contains("in orde, met opmerkingen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_says_so_when_something_outside_the_marks_changed()
    {
        var text = Letter.Compared(new PdfSketch(Letter.After.Replace("(belde)", "(belt)", StringComparison.Ordinal))).Inspect().ToText(ReportLanguage.Dutch);
        Assert.EndsWith("Buiten de lakken is wel iets veranderd.", text.Split('\n')[0].TrimEnd('\r'), StringComparison.Ordinal);
    }

    [RequiresToolFact("qpdf")]
    public void An_encrypted_file_fails_the_channel_of_encryption_when_it_claims_to_be_redacted()
    {
        using var folder = new TempFolder();
        var plain = folder.Write("plain.pdf", Letter.Result.Build());
        Tool.Run("qpdf", "--encrypt", "", "owner", "256", "--", plain, folder.PathOf("secret.pdf")).Expect();
        var report = Scene.Strict(File.ReadAllBytes(folder.PathOf("secret.pdf"))).Inspect();
        Assert.Equal(ChannelVerdict.Fail, report.Channels[29].Verdict);
        Assert.Equal(ChannelVerdict.Pass, Scene.Strict(Letter.Result).Inspect().Channels[29].Verdict);
    }

    [SharedTheory("corpus/x-ray", "pdftoppm")]
    [InlineData("0eb043b8_rect_ordering_6.19.pdf")]
    [InlineData("1933de77_no_bad_redactions.4.1.pdf")]
    [InlineData("36c2d73b_no_bad_redactions.7.1.pdf")]
    [InlineData("3f8e34d0_rect_ordering_4.1.pdf")]
    [InlineData("4e3aaeba_no_bad_redactions.3.2.pdf")]
    [InlineData("5f47b315_rect_ordering_1.23.pdf")]
    public void Files_that_x_ray_calls_harmless_are_clean(string file)
    {
        var report = Inspector.Inspect(SharedMaterial.PathOf("corpus", "x-ray", file));
        Assert.True(report.IsClean, report.ToText(ReportLanguage.English));
    }
}
