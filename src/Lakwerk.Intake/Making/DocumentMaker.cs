using System.Runtime.InteropServices;
using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Ocr;
using Lakwerk.Intake.Office;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Intake.Making;

/// <summary>Makes a PDF with text of any file that is a document by itself.</summary>
public sealed class DocumentMaker(IntakeSettings settings)
{
    private readonly PageRecogniser _recogniser = new(settings);
    private readonly ConversionCache _conversions = new(settings.CacheFolder);

    /// <exception cref="UnreadableException">It cannot become a document.</exception>
    public MadeDocument Make(ReadOnlyMemory<byte> bytes, FileKind kind, string name)
    {
        try
        {
            var rendered = Render(bytes, kind, name);
            return Read(rendered.Pdf, rendered.Notes, kind != FileKind.Pdf && !kind.IsImage());
        }
        catch (Exception problem) when (problem is PdfException or ImageException or HelperException)
        {
            throw Unreadable(problem);
        }
    }

    public MadeDocument Make(MailMessage mail)
    {
        var rendered = MailRenderer.Render(mail);
        return Read(rendered.Pdf, rendered.Notes, isOurs: true);
    }

    private RenderedFile Render(ReadOnlyMemory<byte> bytes, FileKind kind, string name) => kind switch
    {
        FileKind.Pdf => new RenderedFile(Whole(bytes), []),
        FileKind.Text => TextRenderer.Plain(TextFile.Decode(bytes.Span), name),
        FileKind.Html => TextRenderer.Html(HtmlText.Decode(bytes), name),
        FileKind.Calendar => TextRenderer.Calendar(TextFile.Decode(bytes.Span), name),
        FileKind.Heic => Heic(bytes, name),
        _ when kind.IsImage() => new RenderedFile(ImageFile.ToPdf(bytes, kind, name), []),
        _ when kind.IsOffice() => _conversions.Get(bytes, kind, () => OfficeConverter.ToPdf(bytes, kind, name, settings.Stop)),
        _ => throw Refusals.For(kind),
    };

    /// <summary>Without a copy where there need not be one: a scan may have half a gigabyte.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Offset == 0 && part.Count == part.Array!.Length ? part.Array : bytes.ToArray();

    private RenderedFile Heic(ReadOnlyMemory<byte> bytes, string name)
    {
        using var scratch = new Scratch();
        var source = scratch.Write("in.heic", bytes.Span);
        var target = scratch.PathOf("uit.jpg");
        Sandbox.Run(HelperProgram.HeifConvert, ["-q", "95", source, target], scratch.Folder, new HelperLimits(), settings.Stop);
        // More pictures in one file come out numbered; the first is the one that programs show.
        var file = File.Exists(target) ? target : Directory.EnumerateFiles(scratch.Folder, "uit*.jpg").Order(StringComparer.Ordinal).FirstOrDefault();
        if (file is null) throw new ImageException("De HEIC-foto is beschadigd.");
        return new RenderedFile(ImageFile.ToPdf(File.ReadAllBytes(file), FileKind.Jpeg, name), ["De foto is van HEIC naar JPEG omgezet."]);
    }

    private MadeDocument Read(byte[] pdf, IReadOnlyList<string> notes, bool isOurs)
    {
        using var document = PdfDocument.Open(pdf, new PdfOpenOptions { Cancellation = settings.Stop });
        if (document.PageCount > settings.Limits.Pages) throw new UnreadableException(UnreadableReason.TooLarge, $"Het bestand heeft meer dan {settings.Limits.Pages} bladzijden.");
        if (document.PageCount == 0) throw new UnreadableException(UnreadableReason.Corrupt, "Het bestand heeft geen bladzijden.");
        var told = new List<string>(notes);
        var pages = ReadPages(document, told);
        // What we set ourselves has its text; only what came from elsewhere may be a scan.
        var completed = !isOurs && settings.Recognise ? _recogniser.Complete(pdf, document, pages, told) : pages;
        return new MadeDocument(pdf, new TextDocument(completed), told) { IsRecognised = !ReferenceEquals(completed, pages) };
    }

    private List<TextPage> ReadPages(PdfDocument document, List<string> notes)
    {
        var reader = new DocumentTextReader(document);
        var pages = new List<TextPage>(document.PageCount);
        for (var number = 1; number <= document.PageCount; number++)
        {
            settings.Stop.ThrowIfCancellationRequested();
            try
            {
                pages.Add(reader.ReadPage(number));
            }
            catch (PdfException problem)
            {
                notes.Add($"Van bladzijde {number} kan de tekst niet worden gelezen: {(problem.Code == PdfErrorCode.LimitExceeded ? "zij vraagt meer dan een gewone bladzijde mag vragen" : "zij is beschadigd")}.");
                pages.Add(new TextPage(number, Box.Of(0, 0, 595, 842), 0, []));
            }
        }

        return pages;
    }

    private static UnreadableException Unreadable(Exception problem) => problem switch
    {
        PdfException { Code: PdfErrorCode.PasswordNeeded or PdfErrorCode.UnsupportedEncryption } pdf => new(UnreadableReason.Encrypted, "De PDF is met een wachtwoord beveiligd.", pdf),
        PdfException { Code: PdfErrorCode.LimitExceeded } pdf => new(UnreadableReason.TooLarge, "De PDF vraagt meer geheugen of tijd dan een gewoon bestand mag vragen.", pdf),
        PdfException pdf => new(UnreadableReason.Corrupt, "De PDF is zo beschadigd dat zij niet kan worden geopend.", pdf),
        HelperException { IsMissing: true } helper => new(UnreadableReason.HelperMissing, helper.Message, helper),
        HelperException { TookTooMuch: true } helper => new(UnreadableReason.TooLarge, helper.Message, helper),
        _ => new(UnreadableReason.Corrupt, problem.Message, problem),
    };
}
