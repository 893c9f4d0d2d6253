using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Splitting;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Intake.Understanding;

/// <summary>Reads date, title, sender, recipients and type: from the header of a mail, else from the first page, else from the file.</summary>
public static partial class FactReader
{
    private const int HeadLines = 30;

    public static DocumentFacts Read(IncomingDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Mail is { } mail ? OfMail(mail) : OfPages(document.Text, document.Row.Kind, document.Row.Name, document.Pdf);
    }

    private static DocumentFacts OfMail(MailMessage mail) => new()
    {
        Date = mail.Date is { } date ? new Fact<DateOnly>(DateOnly.FromDateTime(date.DateTime), FactSource.MailHeader, 0.99) : null,
        Title = mail.Subject.Length > 0 ? new Fact<string>(mail.Subject, FactSource.MailHeader, 0.99) : null,
        Type = mail.Bodies.Any(body => body.Heading == "Agenda-uitnodiging") ? "agenda-uitnodiging" : "e-mail",
        Sender = mail.From.Count > 0 ? mail.From[0].ToString() : "",
        Recipients = [.. mail.To.Concat(mail.Cc).Concat(mail.Bcc).Select(address => address.ToString())],
    };

    private static DocumentFacts OfPages(TextDocument text, FileKind kind, string name, ReadOnlyMemory<byte> pdf)
    {
        if (text.Pages.Count == 0) return new DocumentFacts { Type = kind.DutchName() };
        var first = PageSketch.Of(new SplitPage(1, 1, text.Pages[0].Text));
        var sketches = text.Pages.Take(3).Select(page => PageSketch.Of(new SplitPage(page.Number, page.Number, page.Text))).ToList();
        return new DocumentFacts
        {
            // A PDF that we made of another file says when we did that.
            Date = DateOf(first, text, name) ?? (kind == FileKind.Pdf ? Created(pdf) : null),
            Title = TitleOf(sketches, name),
            Type = TypeOf(first, kind),
            Sender = Field(first, "van|from|afzender") ?? "",
            Recipients = Field(first, "aan|to") is { } to ? [.. to.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [],
        };
    }

    private static Fact<DateOnly>? DateOf(PageSketch first, TextDocument text, string name)
    {
        if (first.MeetingDate is { } meeting) return new(meeting, FactSource.Field, 0.95);
        if (first.Cues.IsMail && first.Head.Where(line => MailDate().IsMatch(line)).Select(DutchDates.First).FirstOrDefault(date => date is not null) is { } sent) return new(sent, FactSource.Field, 0.95);
        if (first.HeaderDate is { } date) return new(date, FactSource.Field, 0.9);
        foreach (var line in first.Lines.Take(HeadLines))
            if (PlaceAndDate().IsMatch(line) && DutchDates.First(line) is { } signed) return new(signed, FactSource.Text, 0.8);
        if (DutchDates.First(string.Join('\n', first.Lines.Take(HeadLines))) is { } head) return new(head, FactSource.Text, 0.6);
        if (FromName(name) is { } named) return new(named, FactSource.FileName, 0.6);
        return text.Pages.Select(page => DutchDates.First(page.Text)).FirstOrDefault(found => found is not null) is { } any ? new(any, FactSource.Text, 0.35) : null;
    }

    private static DateOnly? FromName(string name)
    {
        var match = CompactDate().Match(name);
        if (match.Success && DateOnly.TryParseExact(match.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compact)) return compact;
        return DutchDates.First(name.Replace('_', ' '));
    }

    /// <summary>ISO 32000-2, 7.9.4: D:YYYYMMDD… When the file was made is often not when the document was written.</summary>
    private static Fact<DateOnly>? Created(ReadOnlyMemory<byte> pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var text = (document.Trailer.Dictionary("Info")?["CreationDate"] as PdfString)?.ToText() ?? "";
        var digits = text.StartsWith("D:", StringComparison.Ordinal) ? text[2..] : text;
        return digits.Length >= 8 && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new Fact<DateOnly>(date, FactSource.Metadata, 0.3)
            : null;
    }

    private static Fact<string>? TitleOf(List<PageSketch> pages, string name)
    {
        var title = Titles.Of(pages);
        if (title.Count(char.IsLetter) >= 4) return new(title, pages[0].Cues.Weight > 1 ? FactSource.Field : FactSource.Text, pages[0].Cues.Weight > 1 ? 0.85 : 0.5);
        var plain = Path.GetFileNameWithoutExtension(name).Replace('_', ' ');
        return plain.Length > 0 ? new(plain, FactSource.FileName, 0.4) : null;
    }

    private static string TypeOf(PageSketch first, FileKind kind)
    {
        if (kind is FileKind.Xlsx or FileKind.Xls or FileKind.Ods or FileKind.Csv or FileKind.Pptx or FileKind.Ppt or FileKind.Odp or FileKind.Calendar || kind.IsImage()) return kind.DutchName();
        if (first.Cues.IsMail) return "e-mail";
        if (first.Cues.Kind is { } named) return named;
        if (first.MeetingDate is not null) return "verslag";
        return first.Lines.Any(line => line.StartsWith("Geachte", StringComparison.OrdinalIgnoreCase)) ? "brief" : kind == FileKind.Pdf ? "document" : kind.DutchName();
    }

    private static string? Field(PageSketch first, string names)
    {
        foreach (var line in first.Head)
        {
            var match = Regex.Match(line, $@"^(?:{names})\s*:\s*(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (match.Success) return match.Groups[1].Value;
        }

        return null;
    }

    [GeneratedRegex("^(?:verzonden|sent|datum|date|op)\\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex MailDate();

    [GeneratedRegex(@"^\p{Lu}[\p{L}' -]{2,30},\s*(?:de\s+)?\d{1,2}\s+\p{L}{3,9}\s+\d{4}")]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{6}(?!\d)")]
    private static partial Regex CompactDate();
}
