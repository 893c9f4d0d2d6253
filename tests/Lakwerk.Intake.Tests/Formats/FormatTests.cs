namespace Lakwerk.Intake.Tests.Formats;

/// <summary>Every kind of file comes in through the real helper: as a document whose text says what the file said.</summary>
public sealed class FormatTests(EveryFormat every) : IClassFixture<EveryFormat>
{
    private const string Scanned = "fietspad breder";

    [RequiresEveryHelperTheory]
    [InlineData("a.pdf")]
    [InlineData("a.docx")]
    [InlineData("a.doc")]
    [InlineData("a.odt")]
    [InlineData("a.rtf")]
    [InlineData("a.xlsx")]
    [InlineData("a.xls")]
    [InlineData("a.ods")]
    [InlineData("a.csv")]
    [InlineData("a.pptx")]
    [InlineData("a.ppt")]
    [InlineData("a.odp")]
    [InlineData("a.html")]
    [InlineData("a.txt")]
    [InlineData("a.ics")]
    [InlineData("a.eml")]
    [InlineData("a.msg")]
    public void It_becomes_a_document_that_says_the_same(string name)
    {
        var document = Document(name);
        Assert.Contains(EveryFormat.SaysOf(name), TextOf(document), StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(document.Pdf.Span[..5]), StringComparison.Ordinal);
    }

    [RequiresEveryHelperFact]
    public void A_sheet_shows_all_of_its_cells_on_one_page_and_nothing_that_nobody_wrote()
    {
        var document = Document("a.csv");
        var page = Assert.Single(document.Text.Pages);
        Assert.Contains(EveryFormat.Wide + " naast", page.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("12345678901", page.Text, StringComparison.Ordinal);
        Assert.Contains("0612345678 10-01-1950", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", page.Text, StringComparison.Ordinal);
        Assert.All(page.Words, word => Assert.True(word.Box.Right <= page.Bounds.Right));
    }

    [RequiresEveryHelperTheory]
    [InlineData("a.mbox", "a.mbox » bericht 00001.eml")]
    [InlineData("a.zip", "a.zip » in.txt")]
    [InlineData("a.7z", "a.7z » in.txt")]
    [InlineData("a.tar.gz", "a.tar.gz » in.txt")]
    public void What_an_archive_holds_becomes_a_document(string name, string inside)
    {
        Assert.Equal(IntakeOutcome.Unpacked, every.Taken.Rows.Single(row => row.Path == name).Outcome);
        Assert.Contains(EveryFormat.SaysOf(name), TextOf(Document(inside)), StringComparison.Ordinal);
    }

    [RequiresEveryHelperTheory]
    [InlineData("a.eml » bijlage.txt", "Bij de eml.")]
    [InlineData("a.msg » bij msg.txt", "Bij de msg")]
    public void Attachments_come_in_with_their_mail(string path, string says)
    {
        var document = Document(path);
        Assert.Contains(says, TextOf(document), StringComparison.Ordinal);
        Assert.Equal(Document(path.Split(" » ")[0]).Row.Number, document.Row.Parent);
    }

    /// <summary>Also from the folder of deleted mails: what was kept is there.</summary>
    [RequiresEveryHelperFact]
    public void A_store_gives_every_mail_of_every_folder_with_its_attachments()
    {
        var rows = every.Taken.Rows.Where(row => row.Path.StartsWith("a.pst", StringComparison.Ordinal)).Select(row => $"{row.Path}: {row.Outcome}");
        Assert.Equal(
            [
                "a.pst: Unpacked",
                "a.pst » Postbus/Postvak IN/1.eml: Document",
                "a.pst » Postbus/Postvak IN/1.eml » bij pst.txt: Document",
                "a.pst » Postbus/Prullenbak/1.eml: Document",
            ],
            rows);
        Assert.Equal("Piet Jansen <piet@example.org>", Document("a.pst » Postbus/Postvak IN/1.eml").Facts.Sender);
        Assert.Contains(EveryFormat.SaysOf("a.pst"), TextOf(Document("a.pst » Postbus/Postvak IN/1.eml")), StringComparison.Ordinal);
        Assert.Contains("Bij de pst. yyy", TextOf(Document("a.pst » Postbus/Postvak IN/1.eml » bij pst.txt")), StringComparison.Ordinal);
        Assert.Contains("Toch nog gelezen", TextOf(Document("a.pst » Postbus/Prullenbak/1.eml")), StringComparison.Ordinal);
    }

    [RequiresEveryHelperTheory]
    [InlineData("scan.png", 1)]
    [InlineData("scan.jpg", 1)]
    [InlineData("scan.tiff", 3)]
    [InlineData("scan.heic", 1)]
    public void A_scan_gets_its_text_on_every_page_however_it_lies(string name, int pages)
    {
        var document = Document(name);
        Assert.True(document.IsRecognised);
        Assert.Equal(pages, document.Text.Pages.Count);
        Assert.All(document.Text.Pages, page => Assert.True(page.Text.Split(Scanned).Length > 10, page.Text));
    }

    /// <summary>A mark goes where the word stands on the page as it is, turned or askew.</summary>
    [RequiresEveryHelperTheory]
    [InlineData(0, 0.28, 0.90)]
    [InlineData(1, 0.90, 0.72)]
    public void Boxes_of_recognised_words_lie_on_the_page_as_it_was_scanned(int page, double across, double up)
    {
        var read = Document("scan.tiff").Text.Pages[page];
        var box = read.Words.First(word => word.Text == "besluit").Box;
        Assert.InRange(box.CentreX / read.Bounds.Width, across - 0.05, across + 0.05);
        Assert.InRange(box.CentreY / read.Bounds.Height, up - 0.05, up + 0.05);
        Assert.Equal(page == 1, box.Height > box.Width);
    }

    [RequiresEveryHelperTheory]
    [InlineData("a.docx", "bijgehouden wijziging")]
    [InlineData("a.docx", "verborgen stuk tekst")]
    [InlineData("a.doc", "bijgehouden wijziging")]
    [InlineData("a.odt", "opmerking")]
    [InlineData("a.xlsx", "verborgen werkblad")]
    [InlineData("a.xlsx", "verborgen rij")]
    [InlineData("a.xlsx", "2 verborgen kolommen")]
    [InlineData("a.xls", "verborgen werkblad")]
    [InlineData("a.xls", "verborgen rij")]
    [InlineData("a.ods", "verborgen rij")]
    [InlineData("a.ods", "verborgen kolom")]
    [InlineData("a.odp", "1 dia met sprekersnotities")]
    [InlineData("a.pptx", "1 dia met sprekersnotities")]
    [InlineData("a.ppt", "1 dia met sprekersnotities")]
    public void Hidden_content_is_told(string name, string about) =>
        Assert.Contains(Document(name).Notes, note => note.Contains(about, StringComparison.Ordinal));

    [RequiresEveryHelperTheory]
    [InlineData("a.rtf")]
    [InlineData("a.csv")]
    public void What_hides_nothing_has_no_notes(string name) => Assert.Empty(Document(name).Notes);

    private IncomingDocument Document(string path) =>
        every.Taken.Documents.SingleOrDefault(document => document.Row.Path == path) ?? throw new InvalidOperationException($"{path}: {every.Taken.Rows.SingleOrDefault(row => row.Path == path)?.Sentence}");

    private static string TextOf(IncomingDocument document) => string.Join(' ', document.Text.Pages.Select(page => page.Text)).ReplaceLineEndings(" ");

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class RequiresEveryHelperFactAttribute : FactAttribute
    {
        public RequiresEveryHelperFactAttribute() => Skip = Tool.WhyMissing(EveryFormat.Helpers);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class RequiresEveryHelperTheoryAttribute : TheoryAttribute
    {
        public RequiresEveryHelperTheoryAttribute() => Skip = Tool.WhyMissing(EveryFormat.Helpers);
    }
}
