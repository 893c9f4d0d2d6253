using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Lakwerk.Letters.Texts;
using Lakwerk.Letters.Word;

namespace Lakwerk.Letters.Tests;

public sealed class WordWriterTests
{
    public static TheoryData<string, string> Letters => new() { { "Wob", "2018-10-11" }, { "WobLetters", "2022-01-27" }, { "Woo", "2023-02-20" } };

    [Theory, MemberData(nameof(Letters))]
    public void The_file_keeps_to_the_standard(string name, string date)
    {
        using var word = Open(WordWriter.Write(Letter(name, date)));
        var problems = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(p => $"{p.Path?.XPath}: {p.Description}");

        Assert.Empty(problems);
    }

    [Fact]
    public void Headings_lists_and_tables_are_real()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        var body = word.MainDocumentPart!.Document.Body!;

        Assert.Contains(body.Elements<Paragraph>(), p => p.InnerText == "Uw verzoek" && p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1");
        Assert.Contains(body.Elements<Paragraph>(), p => p.InnerText == "Persoonlijke levenssfeer" && p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading2");
        Assert.Contains(body.Elements<Paragraph>(), p => p.ParagraphProperties?.NumberingProperties is not null);
        Assert.All(body.Elements<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.Empty(word.MainDocumentPart.Document.Descendants<SdtElement>());
    }

    [Fact]
    public void The_file_says_its_language_title_and_day()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        var language = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single();

        Assert.Equal("nl-NL", language.Val);
        Assert.Equal(("CONCEPT: Besluit op uw Woo-verzoek over ‘Besluit over fietspaden’", "nl-NL", new DateTime(2023, 2, 20, 0, 0, 0, DateTimeKind.Utc)),
            (word.PackageProperties.Title, word.PackageProperties.Language, word.PackageProperties.Created!.Value.ToUniversalTime()));
    }

    [Fact]
    public void Pages_are_numbered_and_the_inventory_lies_across()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        var sizes = word.MainDocumentPart!.Document.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!);

        Assert.Contains(word.MainDocumentPart.FooterParts, f => f.Footer.Descendants<SimpleField>().Any(s => s.Instruction!.Value!.Contains("NUMPAGES", StringComparison.Ordinal)));
        Assert.Equal([false, true, false], sizes.Select(s => s.Width! > s.Height!));
    }

    [Fact]
    public void A_signature_takes_the_paragraph_before_it_along_to_its_page()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        var closing = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Single(p => p.InnerText.StartsWith("Hoogachtend,", StringComparison.Ordinal));

        Assert.NotNull(closing.PreviousSibling<Paragraph>()!.ParagraphProperties?.KeepNext);
    }

    [Fact]
    public void The_signature_and_the_name_under_it_cannot_come_apart()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        var closing = word.MainDocumentPart!.Document.Body!.Elements<Paragraph>().Single(p => p.InnerText.StartsWith("Hoogachtend,", StringComparison.Ordinal));

        Assert.EndsWith("B. Beslisserhoofd Juridische Zaken", closing.InnerText, StringComparison.Ordinal);
        Assert.NotNull(closing.ParagraphProperties!.KeepLines);
    }

    [Fact]
    public void A_draft_says_so_on_every_page_and_a_decision_that_was_taken_does_not()
    {
        using var draft = Open(WordWriter.Write(Letter("Woo", "2023-02-20")));
        using var taken = Open(WordWriter.Write(LetterComposer.Compose(Cases.Taken().Dossier, Cases.Order(LetterKind.Decision, "2023-02-20"), TextLibrary.Default(LetterStyle.Formal))));

        Assert.All(draft.MainDocumentPart!.HeaderParts, part => Assert.StartsWith("CONCEPT", part.Header.InnerText, StringComparison.Ordinal));
        Assert.All(taken.MainDocumentPart!.HeaderParts, part => Assert.DoesNotContain("CONCEPT", part.Header.InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_slot_is_marked_so_that_nobody_overlooks_it()
    {
        var letter = LetterComposer.Compose(Cases.Woo().Dossier, Cases.Order(LetterKind.Decision, "2023-02-20") with { Address = [] }, TextLibrary.Default(LetterStyle.Formal));
        using var word = Open(WordWriter.Write(letter));
        var run = word.MainDocumentPart!.Document.Descendants<Run>().Single(r => r.InnerText == "[in te vullen: adres van de geadresseerde]");

        Assert.Equal("OpenSlot", run.RunProperties!.RunStyle!.Val);
    }

    [Fact]
    public void A_template_with_dutch_style_names_is_used_as_it_is()
    {
        using var word = Open(WordWriter.Write(Letter("Woo", "2023-02-20"), Template("<w:sdt><w:sdtPr><w:tag w:val=\"lakwerk.inhoud\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")));

        Assert.Contains(word.MainDocumentPart!.Document.Body!.Elements<Paragraph>(), p => p.InnerText == "Uw verzoek" && p.ParagraphProperties?.ParagraphStyleId?.Val == "Kop1");
        Assert.Contains("Huisregel", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(p => p.Description));
    }

    [Fact]
    public void A_template_without_a_place_for_the_letter_is_refused() =>
        Assert.Contains("lakwerk.inhoud", Assert.Throws<LetterException>(() => WordWriter.Write(Letter("Woo", "2023-02-20"), Template(""))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("not a zip at all")]
    public void A_template_that_is_no_word_file_is_refused(string content) =>
        Assert.Contains("geen leesbaar Word-bestand", Assert.Throws<LetterException>(() => WordWriter.Write(Letter("Woo", "2023-02-20"), System.Text.Encoding.UTF8.GetBytes(content))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cut_template_is_refused()
    {
        var whole = DefaultTemplate.Bytes.ToArray();
        foreach (var length in new[] { 10, whole.Length / 2, whole.Length - 30 })
            Assert.Throws<LetterException>(() => WordWriter.Write(Letter("Woo", "2023-02-20"), whole.AsMemory(0, length)));
    }

    [Fact]
    public void Characters_that_a_file_cannot_hold_are_left_out()
    {
        var scene = Scene.Opened().Document("1", details: new Dossiers.DocumentDetails("nota\u0001 \uD800 met \uFFFE rommel & <teken>")).Assess("1");
        var letter = LetterComposer.Compose(scene.Dossier, Cases.Order(LetterKind.Decision, "2023-01-20"), TextLibrary.Default(LetterStyle.Formal));
        using var word = Open(WordWriter.Write(letter));

        Assert.Contains("nota  met  rommel & <teken>", word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    private static Model.Letter Letter(string name, string date) =>
        LetterComposer.Compose(Cases.Named(name).Dossier, Cases.Order(LetterKind.Decision, date), TextLibrary.Default(LetterStyle.Formal));

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), false);

    /// <summary>What a body might make: its own styles, a line of its own, and the given place.</summary>
    private static byte[] Template(string place)
    {
        const string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document($"<w:document {w}><w:body><w:p><w:r><w:t>Huisregel</w:t></w:r></w:p>{place}</w:body></w:document>");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles($"<w:styles {w}><w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>");
        }
        return file.ToArray();
    }
}
