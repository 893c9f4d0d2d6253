using System.Text;
using Lakwerk.Intake.Office;
using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>What an Office file holds and its PDF does not show, part by part.</summary>
public sealed class HiddenContentTests
{
    private const string Word = "xmlns:w=\"urn:w\"";
    private const string Odf = "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    [Theory]
    [InlineData("Docx", "word/document.xml", $"<w:d {Word}><w:del/><w:ins/></w:d>", "2 bijgehouden wijzigingen")]
    [InlineData("Docx", "word/comments.xml", $"<w:comments {Word}><w:comment/></w:comments>", "1 opmerking")]
    [InlineData("Docx", "word/document.xml", $"<w:d {Word}><w:vanish/><w:vanish w:val=\"0\"/></w:d>", "1 verborgen stuk tekst")]
    [InlineData("Xlsx", "xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition/>", "1 draaitabel met een verborgen kopie van de brongegevens")]
    [InlineData("Xlsx", "xl/workbook.xml", "<workbook><sheet state=\"veryHidden\"/><sheet/></workbook>", "1 verborgen werkblad")]
    [InlineData("Xlsx", "xl/comments1.xml", "<comments><comment/><comment/></comments>", "2 opmerkingen")]
    [InlineData("Xlsx", "xl/worksheets/sheet1.xml", "<worksheet><cols><col min=\"2\" max=\"4\" hidden=\"1\"/></cols><sheetData><row hidden=\"true\"/><row/></sheetData></worksheet>", "3 verborgen kolommen")]
    [InlineData("Pptx", "ppt/notesSlides/notesSlide1.xml", "<a:notes xmlns:a=\"urn:a\"><a:t>Zeg dit</a:t></a:notes>", "1 dia met sprekersnotities")]
    [InlineData("Pptx", "ppt/slides/slide1.xml", "<p:sld xmlns:p=\"urn:p\" show=\"0\"/>", "1 verborgen dia")]
    [InlineData("Pptx", "ppt/comments/comment1.xml", "<p:cmLst xmlns:p=\"urn:p\"><p:cm/></p:cmLst>", "1 opmerking")]
    [InlineData("Ods", "content.xml", $"<table:data-pilot-tables {Odf}><table:data-pilot-table/></table:data-pilot-tables>", "1 draaitabel")]
    [InlineData("Ods", "content.xml", $"<table:table {Odf}><table:table-row table:visibility=\"filter\"/></table:table>", "1 verborgen rij")]
    [InlineData("Odt", "content.xml", $"<text:d {Odf}><text:deletion/></text:d>", "1 bijgehouden wijziging")]
    public void It_is_told_in_a_sentence(string kind, string part, string content, string about) =>
        Assert.Contains($"Het bestand bevat {about}", string.Join(' ', HiddenContent.Notes(ZipMaker.Zip((part, Encoding.UTF8.GetBytes(content))), Enum.Parse<FileKind>(kind))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Docx", "word/document.xml", "<w:d xmlns:w=\"urn:w\"><w:p/></w:d>")]
    [InlineData("Xlsx", "xl/workbook.xml", "geen xml")]
    public void A_file_that_hides_nothing_has_no_sentence(string kind, string part, string content) =>
        Assert.Empty(HiddenContent.Notes(ZipMaker.Zip((part, Encoding.UTF8.GetBytes(content))), Enum.Parse<FileKind>(kind)));
}
