using Lakwerk.Inspection;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;
using Lakwerk.Work.Proving;

namespace Lakwerk.Work.Tests;

/// <summary>The one page that goes with a release.</summary>
public sealed class ProofTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_proof_names_the_files_the_grounds_and_what_was_examined()
    {
        var text = Text(Proof(Report(37), Marks("5.1.2.e", "5.1.2.e", "5.1.1.d")));

        Assert.Contains("Bewijs van verwijdering", text, StringComparison.Ordinal);
        Assert.Contains("langs geen van de 37 onderzochte wegen", text, StringComparison.Ordinal);
        Assert.Contains("Origineel 1.234.567 bytes " + Hash, text, StringComparison.Ordinal);
        Assert.Contains("5.1.2e Persoonlijke levenssfeer 2", text, StringComparison.Ordinal);
        Assert.Contains("Samen 3 lakken, op 1 van 2 pagina's.", text, StringComparison.Ordinal);
        Assert.Contains("37 Punt 37. Wat dit betekent. in orde", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_in_English_says_the_same()
    {
        var text = Text(Proof(Report(3), Marks("5.1.2.e"), new ProofOptions { Language = ReportLanguage.English, Date = new DateOnly(2026, 3, 31) }));

        Assert.Contains("Proof of removal", text, StringComparison.Ordinal);
        Assert.Contains("31 March 2026", text, StringComparison.Ordinal);
        Assert.Contains("5.1.2e Privacy 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes() =>
        Assert.Equal(Proof(Report(20), Marks("5.1.2.e")), Proof(Report(20), Marks("5.1.2.e")));

    [Fact]
    public void A_finding_comes_first_and_its_excerpt_stays_out()
    {
        var report = Report(5);
        var finding = new Finding(Severity.Leak, new Sentence("onder een lak staat nog tekst:", "text is still there:"), 1, null, null, "Kortenaar");
        var channels = report.Channels.ToList();
        channels[2] = channels[2] with { Verdict = ChannelVerdict.Fail, Findings = [finding], Total = 1 };

        var text = Text(Proof(report with { Channels = channels }, Marks("5.1.2.e")));

        Assert.Contains("niet geschikt om openbaar te maken: 1 lek en 0 verdenkingen", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("niet in orde", StringComparison.Ordinal) < text.IndexOf("in orde 2", StringComparison.Ordinal) || text.IndexOf("3 Punt 3", StringComparison.Ordinal) < text.IndexOf("1 Punt 1", StringComparison.Ordinal));
        Assert.DoesNotContain("Kortenaar", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_original_and_marks_it_is_a_report_of_inspection_and_notes_are_not_called_in_order()
    {
        var report = Report(2);
        var note = new Finding(Severity.Note, new Sentence("het bestand noemt een maker:", "the file names an author:"), null, null, null, "K. Kortenaar");
        var channels = report.Channels.ToList();
        channels[1] = channels[1] with { Findings = [note], Total = 4 };

        var text = Text(Proof(report with { Channels = channels, Files = [report.Files[0]] }, []));

        Assert.Contains("Verslag van controle", text, StringComparison.Ordinal);
        Assert.Contains("geen lekken of verdenkingen, wel 1 opmerking", text, StringComparison.Ordinal);
        Assert.Contains("Het bestand noemt een maker. 4 opmerkingen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kortenaar", text, StringComparison.Ordinal);
        Assert.DoesNotContain("De lakken", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(37, 30)]
    public void Whatever_there_is_to_say_fits_on_one_page(int channels, int grounds)
    {
        var proof = Proof(Report(channels, "Een lange zin die uitlegt wat een geslaagde controle op dit punt betekent, in woorden die een jurist begrijpt en die niet op één regel passen."), Marks([.. Enumerable.Range(0, grounds).Select(i => $"grond {i}")]));

        using var document = PdfDocument.Open(proof);
        Assert.Equal(1, document.PageCount);
        Assert.Contains("ander getal", Text(proof), StringComparison.Ordinal);
        Assert.All(Words(document), word => Assert.True(document.Page(1).MediaBox.Contains(word.Box)));
    }

    [Fact]
    public void A_screen_reader_finds_headings_and_tables()
    {
        using var document = PdfDocument.Open(Proof(Report(3), Marks("5.1.2.e")));

        Assert.True(document.Catalog.Dictionary("MarkInfo")!.Boolean("Marked"));
        var root = Assert.IsType<PdfDictionary>(document.Catalog.Dictionary("StructTreeRoot")!.Array("K")![0]);
        Assert.Equal(["H1", "P", "P", "P", "P", "H2", "Table", "H2", "Table", "P", "H2", "Table", "P", "P"], root.Array("K")!.Select(kid => ((PdfDictionary)kid).Name("S")));
    }

    [RequiresToolFact("qpdf", "pdffonts")]
    public void Others_find_no_fault_with_it_and_its_fonts_are_in_it()
    {
        using var folder = new TempFolder();
        var file = folder.Write("proof.pdf", Proof(Report(37), Marks("5.1.2.e")));

        Tool.Run("qpdf", "--check", file).Expect();
        Assert.All(Tool.Run("pdffonts", file).Expect().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), line => Assert.Contains(" yes ", line, StringComparison.Ordinal));
    }

    private static byte[] Proof(InspectionReport report, IReadOnlyList<Mark> marks, ProofOptions? options = null)
    {
        using var stream = new MemoryStream();
        ProofFile.Write(stream, report, marks, options ?? new ProofOptions());
        return stream.ToArray();
    }

    private static InspectionReport Report(int channels, string meaning = "Wat dit betekent.") => new(
        [new FileHash(FileRoles.Result, Hash.Replace('a', 'b'), 999), new FileHash(FileRoles.Original, Hash, 1234567), new FileHash(FileRoles.Marks, Hash.Replace('a', 'c'), 12)],
        2,
        true,
        [.. Enumerable.Range(1, 37).Select(number => new ChannelResult(
            number, "x", new Sentence($"Punt {number}", $"Point {number}"), new Sentence(meaning, meaning), number <= channels ? ChannelVerdict.Pass : ChannelVerdict.NotApplicable, [], 0))],
        null,
        [new ReaderUse("qpdf", "11.3.0", true, new Sentence("", ""))]);

    private static Mark[] Marks(params string[] grounds) =>
        [.. grounds.Select((ground, i) => new Mark { Id = $"m{i}", Page = 1, Boxes = [new Box(0, 0, 9, 9)], Ground = ground })];

    private static IReadOnlyList<TextWord> Words(PdfDocument document) => PageTextReader.Read(document, document.Page(1), new FontLoader(document.Limits)).Words;

    private static string Text(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        return string.Join(' ', Words(document).Select(word => word.Text));
    }
}
