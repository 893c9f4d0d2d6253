using System.IO.Compression;
using Lakwerk.Reading.Files;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Tests.Letters;

namespace Lakwerk.Reading.Tests;

/// <summary>Word and OpenDocument files: their text, their tables, remarks in the margin, and what is refused.</summary>
public sealed class OfficeFileTests
{
    private const string WordHead = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private const string WordTail = "</w:body></w:document>";

    [Theory]
    [InlineData("<w:p><w:r><w:t>Ons </w:t></w:r><w:r><w:t>kenmerk</w:t></w:r></w:p>", "Ons kenmerk")]
    [InlineData("<w:p><w:r><w:t>een</w:t><w:br/><w:t>twee</w:t></w:r></w:p>", "een\ntwee")]
    [InlineData("<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>punt</w:t></w:r></w:p>", "• punt")]
    [InlineData("<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>", "erbij")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Datum</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1 mei 2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "Datum\t1 mei 2024")]
    [InlineData("<w:p/><w:p><w:r><w:t xml:space=\"preserve\"> a </w:t></w:r></w:p>", "\n a")]
    public void A_word_file_becomes_lines(string body, string expected) => Assert.Equal(expected, DocxReader.Read(Word(body)).Text);

    [Theory]
    [InlineData("<text:p>Ons<text:s text:c=\"2\"/>kenmerk</text:p>", "Ons  kenmerk")]
    [InlineData("<text:p>een<text:line-break/>twee</text:p>", "een\ntwee")]
    [InlineData("<text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>", "• punt")]
    [InlineData("<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>blijft</text:p>", "blijft")]
    [InlineData("<table:table><table:table-row><table:table-cell><text:p>Datum</text:p></table:table-cell><table:table-cell><text:p>1 mei 2024</text:p></table:table-cell></table:table-row></table:table>", "Datum\t1 mei 2024")]
    public void An_opendocument_file_becomes_lines(string body, string expected) => Assert.Equal(expected, OdtReader.Read(OpenDocument(body)).Text);

    [Fact]
    public void A_table_is_kept_as_a_table_too()
    {
        var table = Assert.Single(DocxReader.Read(Word("<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nr</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>")).Tables);
        Assert.Equal(["Nr", ""], table.Rows[0].Cells);
        Assert.Equal(2, table.Rows[0].Line);
    }

    [Fact]
    public void A_letter_means_the_same_as_a_word_file()
    {
        var docx = DocxComments.Around(ConsistentLetter.Text.Split('\n'), []);
        Assert.Equal(FactSheet.OfDecision(ConsistentLetter.Text).Rows, FactSheet.OfDecision(DocxReader.Read(docx).Text).Rows);
    }

    [Fact]
    public void Remarks_change_no_text_and_stand_at_their_paragraph()
    {
        var docx = DocxComments.AddTo(DocxComments.Around(["een", "twee"], [new DocxComment(0, "eerste")]), [new DocxComment(1, "tweede < & >")]);
        Assert.Equal("een\ntwee", DocxReader.Read(docx).Text);
        using var zip = new ZipArchive(new MemoryStream(docx));
        var comments = TextOf(zip, "word/comments.xml");
        Assert.Contains("w:id=\"1\"", comments, StringComparison.Ordinal);
        Assert.Contains("tweede &lt; &amp; &gt;", comments, StringComparison.Ordinal);
        Assert.Contains("twee</w:t></w:r><w:commentRangeEnd w:id=\"1\" />", TextOf(zip, "word/document.xml"), StringComparison.Ordinal);
    }

    [RequiresToolFact("soffice")]
    public void LibreOffice_shows_every_remark()
    {
        using var folder = new TempFolder();
        folder.Write("letter.docx", DocxComments.Around(["een", "twee"], [new DocxComment(1, "Kijk hier nog eens naar.")]));
        Tool.Run("soffice", "-env:UserInstallation=file://" + folder.PathOf("profile"), "--headless", "--convert-to", "fodt", "--outdir", folder.Root, folder.PathOf("letter.docx"));
        var converted = File.ReadAllText(folder.PathOf("letter.fodt"));
        Assert.Contains("office:annotation", converted, StringComparison.Ordinal);
        Assert.Contains("Kijk hier nog eens naar.", converted, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_refers_to_entities_is_refused() =>
        Assert.Throws<ReadingException>(() => DocxReader.Read(ZipMaker.ZipOfTexts(("word/document.xml", """<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"""))));

    [Fact]
    public void A_file_nested_without_end_is_refused() =>
        Assert.Throws<ReadingException>(() => DocxReader.Read(Word(string.Concat(Enumerable.Repeat("<w:p>", 5000)) + string.Concat(Enumerable.Repeat("</w:p>", 5000)))));

    [Fact]
    public void A_file_that_unpacks_to_more_than_any_letter_is_refused() =>
        Assert.Throws<ReadingException>(() => DocxReader.Read(ZipMaker.ZipOfTexts(("word/document.xml", new string(' ', 100 * 1024 * 1024)))));

    [Fact]
    public void A_damaged_zip_is_refused() => Assert.Throws<ReadingException>(() => DocxReader.Read("PK\u0003\u0004 and nothing more"u8.ToArray()));

    private static byte[] Word(string body) => ZipMaker.ZipOfTexts(("word/document.xml", WordHead + body + WordTail));

    private static byte[] OpenDocument(string body) => ZipMaker.ZipOfTexts(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"""<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>{body}</office:text></office:body></office:document-content>"""));

    private static string TextOf(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
