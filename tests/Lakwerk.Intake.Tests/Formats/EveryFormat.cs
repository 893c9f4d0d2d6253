using System.Text;
using Lakwerk.SampleText.Files;
using Lakwerk.Intake.Tests.Mail;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>One file of every kind, taken in together once through the real helpers.</summary>
public sealed class EveryFormat : IDisposable
{
    public static readonly string[] Helpers = ["soffice", "tesseract", "pdftoppm", "bsdtar", "msgconvert", "readpst", "heif-convert", "heif-enc"];

    private readonly TempFolder _folder = new();
    private readonly Lazy<Collected> _taken;

    public EveryFormat() => _taken = new(Take);

    /// <summary>Wider than the column that a sheet has by itself, with a neighbour that would cut it off.</summary>
    public const string Wide = "Deze zin is veel breder dan de kolom waarin zij staat, en de cel ernaast is niet leeg.";

    internal Collected Taken => _taken.Value;

    public void Dispose() => _folder.Dispose();

    /// <summary>What a file says that can be looked for in the text of its document.</summary>
    public static string SaysOf(string name) => $"Inhoud van {name.Replace('.', ' ')}";

    private Collected Take()
    {
        WriteOffice();
        WriteText();
        WriteMail();
        WritePictures();
        WriteArchives();
        return Collected.Take(_folder.Root, new IntakeSettings { CacheFolder = _folder.PathOf("cache") });
    }

    private void WriteOffice()
    {
        _folder.Write("a.docx", OfficeFiles.Docx(SaysOf("a.docx")));
        _folder.Write("a.xlsx", OfficeFiles.Xlsx(SaysOf("a.xlsx")));
        _folder.Write("a.odt", OfficeFiles.Odt(SaysOf("a.odt")));
        _folder.Write("a.ods", OfficeFiles.Ods(SaysOf("a.ods")));
        _folder.Write("a.odp", OfficeFiles.Odp(SaysOf("a.odp")));
        _folder.Write("a.doc", OfficeFiles.As("doc", OfficeFiles.Docx(SaysOf("a.doc")), "docx"));
        _folder.Write("a.xls", OfficeFiles.As("xls", OfficeFiles.Xlsx(SaysOf("a.xls")), "xlsx"));
        _folder.Write("a.ppt", OfficeFiles.As("ppt", OfficeFiles.Odp(SaysOf("a.ppt")), "odp"));
        _folder.Write("a.pptx", OfficeFiles.As("pptx", OfficeFiles.Odp(SaysOf("a.pptx")), "odp"));
        _folder.Write("a.rtf", Encoding.ASCII.GetBytes($@"{{\rtf1\ansi {SaysOf("a.rtf")}\par}}"));
    }

    private void WriteText()
    {
        _folder.Write("a.csv", $"naam;plaats\n{SaysOf("a.csv")};Veldrode\n{Wide};naast\n12345678901;datum\n0612345678;10-01-1950\n");
        _folder.Write("a.txt", SaysOf("a.txt"));
        _folder.Write("a.html", $"<!doctype html><html><body><script>alert(1)</script><p>{SaysOf("a.html")}</p></body></html>");
        _folder.Write("a.ics", $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:{SaysOf("a.ics")}\r\nDTSTART:20200312T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        _folder.Write("a.pdf", PdfFileBuilder.OnePage($"BT /F1 12 Tf 72 700 Td ({SaysOf("a.pdf")}) Tj ET"));
    }

    private void WriteMail()
    {
        _folder.Write("a.eml", AccountingTests.MailWith(SaysOf("a.eml"), ("bijlage.txt", Encoding.UTF8.GetBytes("Bij de eml."))));
        _folder.Write("a.mbox", [.. MailText.Bytes("From piet@example.org Thu Mar 12 10:00:00 2020\n"), .. AccountingTests.MailWith(SaysOf("a.mbox")), .. MailText.Bytes("\n")]);
        _folder.Write("a.msg", OutlookMessage.With(
            HeadOf("a.msg"),
            "Zie de bijlage.",
            ("bij msg.txt", Encoding.UTF8.GetBytes("Bij de msg, ook na een lang verhaal. " + new string('x', 5000)))));
        _folder.Write("a.pst", new OutlookStore("Postbus").Folder("Postvak IN", [(HeadOf("a.pst"), "Zie de bijlage.", [("bij pst.txt", Encoding.UTF8.GetBytes("Bij de pst. " + new string('y', 20_000)))])])
            .Folder("Prullenbak", [(HeadOf("weggegooid"), "Toch nog gelezen, ook als het lang is. " + new string('z', 9000), [])]).ToArray());
    }

    private static string HeadOf(string name) =>
        $"From: Piet Jansen <piet@example.org>\r\nTo: Marie de Boer <marie@example.org>\r\nDate: Thu, 12 Mar 2020 10:00:00 +0100\r\nMessage-ID: <{name}@example.org>\r\nSubject: {SaysOf(name)}\r\n";

    private void WritePictures()
    {
        var page = Pictures.OfText;
        _folder.Write("scan.png", Pictures.Png(page));
        _folder.Write("scan.jpg", Pictures.Jpeg());
        _folder.Write("scan.tiff", Pictures.Tiff(page.Levelled(0.001), page.TurnedBy(90), page.Levelled(-0.06)));
        _folder.Write("scan.heic", Pictures.By("heif-enc", Pictures.Png(page.TurnedBy(180)), "heic", (source, target) => ["-q", "80", "-o", target, source]));
    }

    private void WriteArchives()
    {
        _folder.Write("a.zip", ZipMaker.Zip(("in.txt", Encoding.UTF8.GetBytes(SaysOf("a.zip")))));
        using var apart = new TempFolder();
        apart.Write("in.txt", SaysOf("a.7z"));
        Tool.Run("bsdtar", "--format", "7zip", "-cf", _folder.PathOf("a.7z"), "-C", apart.Root, "in.txt");
        apart.Write("in.txt", SaysOf("a.tar.gz"));
        Tool.Run("bsdtar", "-czf", _folder.PathOf("a.tar.gz"), "-C", apart.Root, "in.txt");
    }
}
