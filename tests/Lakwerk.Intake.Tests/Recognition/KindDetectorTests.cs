using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake.Tests.Recognition;

public sealed class KindDetectorTests
{
    [Theory]
    [InlineData("%PDF-1.7", FileKind.Pdf)]
    [InlineData("junk before\n%PDF-1.4", FileKind.Pdf)]
    [InlineData("{\\rtf1 x}", FileKind.Rtf)]
    [InlineData("\u0089PNG\r\n", FileKind.Png)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", FileKind.Jpeg)]
    [InlineData("II*\0", FileKind.Tiff)]
    [InlineData("MM\0*", FileKind.Tiff)]
    [InlineData("GIF89a", FileKind.Gif)]
    [InlineData("7z\u00BC\u00AF'\u001C", FileKind.SevenZip)]
    [InlineData("\u001F\u008B\b", FileKind.GZip)]
    [InlineData("\u0078\u009F\u003E\u0022", FileKind.WinMail)]
    [InlineData("!BDN", FileKind.OutlookStore)]
    [InlineData("\0\0\0\u0018ftypheic\0\0", FileKind.Heic)]
    [InlineData("<!DOCTYPE html><p>", FileKind.Html)]
    [InlineData("  <html><body>", FileKind.Html)]
    [InlineData("BEGIN:VCALENDAR", FileKind.Calendar)]
    [InlineData("From: a@b.nl\nTo: c@d.nl\nSubject: x\n\ny", FileKind.Mail)]
    [InlineData("Received: by x\nFrom: a@b.nl\n\ny", FileKind.Mail)]
    [InlineData("From a@b.nl Thu Mar 12 10:00:00 2020\nSubject: een\n\n", FileKind.Mbox)]
    [InlineData("From - \nFrom: a@b.nl\n\nhallo", FileKind.Mbox)]
    [InlineData("\u00EF\u00BB\u00BFFrom -\nFrom: a@b.nl\n\nhallo", FileKind.Mbox)]
    [InlineData("Van: Piet\nAan: Marie\nOnderwerp: memo\n\ntekst", FileKind.Text)]
    [InlineData("Aanwezig: allen\nDatum: vandaag", FileKind.Text)]
    [InlineData("From: the start\nof a story", FileKind.Text)]
    [InlineData("gewone tekst", FileKind.Text)]
    [InlineData("From: a@b.nl\nMIME-Version: 1.0\n\n--x\n\n\0\u0001\u0002", FileKind.Mail)]
    [InlineData("From: a@b.nl\nMIME-Version: 1.0\0\n\n", FileKind.Unknown)]
    [InlineData("a\0b", FileKind.Unknown)]
    [InlineData("", FileKind.Empty)]
    public void The_first_bytes_tell(string start, FileKind expected) => Assert.Equal(expected, KindDetector.Detect(Encoding.Latin1.GetBytes(start)));

    [Theory]
    [InlineData("[Content_Types].xml|word/document.xml", FileKind.Docx)]
    [InlineData("[Content_Types].xml|xl/workbook.xml", FileKind.Xlsx)]
    [InlineData("[Content_Types].xml|ppt/presentation.xml", FileKind.Pptx)]
    [InlineData("a.txt", FileKind.Zip)]
    public void A_zip_is_what_its_parts_say(string parts, FileKind expected) =>
        Assert.Equal(expected, KindDetector.Detect(ZipMaker.Zip([.. parts.Split('|').Select(name => (name, "x"u8.ToArray()))])));

    [Theory]
    [InlineData("text", FileKind.Odt)]
    [InlineData("spreadsheet", FileKind.Ods)]
    [InlineData("presentation", FileKind.Odp)]
    public void An_open_document_names_itself(string type, FileKind expected) => Assert.Equal(
        expected,
        KindDetector.Detect(Encoding.Latin1.GetBytes("PK\u0003\u0004" + new string('\0', 26) + $"mimetypeapplication/vnd.oasis.opendocument.{type}")));

    [Theory]
    [InlineData("x.csv", "a;b\n1;2", FileKind.Csv)]
    [InlineData("x.csv", "geen kolommen", FileKind.Text)]
    [InlineData("x.pdf", "geen pdf", FileKind.Text)]
    [InlineData("x.docx", "%PDF-1.4", FileKind.Pdf)]
    public void A_name_decides_only_between_kinds_of_text(string name, string content, FileKind expected) =>
        Assert.Equal(expected, KindDetector.Detect(Encoding.UTF8.GetBytes(content), name));

    [Fact]
    public void Text_in_utf16_is_text() => Assert.Equal(FileKind.Text, KindDetector.Detect([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Geachte heer")]));

    [Fact]
    public void Any_bytes_are_of_some_kind() => Prop.ForAll<byte[]>(bytes => Enum.IsDefined(KindDetector.Detect(bytes))).QuickCheckThrowOnFailure();
}
