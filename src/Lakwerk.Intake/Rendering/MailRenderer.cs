using System.Globalization;
using System.Text;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Rendering;

/// <summary>A mail as a PDF that reads like a printed one: header block, text, pictures in their place, and the names of its attachments.</summary>
public static class MailRenderer
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private const int MostPictures = 500;

    public static RenderedFile Render(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var page = new PdfComposer();
        var notes = new List<string>(mail.Notes);
        Header(page, mail);
        var pictures = 0;
        foreach (var body in mail.Bodies)
        {
            if (body.Heading is not null)
            {
                page.Gap(6);
                page.Paragraph(body.Heading, TextStyle.Bold);
            }

            if (body.IsHtml) Html(page, mail, body.Text, notes, ref pictures);
            else page.Paragraph(body.Text.TrimEnd());
            page.Gap(6);
        }

        Attachments(page, mail);
        if (page.IsCut) notes.Add("De e-mail is te lang om helemaal te tonen; het einde ontbreekt.");
        if (page.HasUnknownCharacters) notes.Add("Enkele tekens kunnen niet worden getoond; in de tekst staan ze wel.");
        return new RenderedFile(page.Finish(mail.Subject), notes);
    }

    /// <summary>The date as a Dutch reader writes it, in the sender's own time.</summary>
    public static string DutchDate(DateTimeOffset date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Days[(int)date.DayOfWeek]} {date.Day} {Months[date.Month - 1]} {date.Year} {date.Hour:00}:{date.Minute:00} (UTC{(date.Offset < TimeSpan.Zero ? "-" : "+")}{Math.Abs(date.Offset.Hours):00}:{Math.Abs(date.Offset.Minutes):00})");

    /// <summary>The same mail as text, for search and comparison: header, text, names of attachments.</summary>
    public static string ToText(MailMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var text = new StringBuilder();
        foreach (var (label, value) in Rows(mail)) text.Append(label).Append(' ').Append(value).Append('\n');
        text.Append('\n');
        foreach (var body in mail.Bodies) text.Append(body.IsHtml ? HtmlReducer.Reduce(body.Text).ToText() : body.Text).Append('\n');
        return text.ToString();
    }

    private static void Header(PdfComposer page, MailMessage mail)
    {
        foreach (var (label, value) in Rows(mail)) page.Row(label, value);
        page.Rule();
    }

    private static IEnumerable<(string Label, string Value)> Rows(MailMessage mail)
    {
        yield return ("Van:", List(mail.From));
        if (mail.Date is { } date) yield return ("Verzonden:", DutchDate(date));
        else if (mail.RawDate.Length > 0) yield return ("Verzonden:", mail.RawDate);
        if (mail.To.Count > 0) yield return ("Aan:", List(mail.To));
        if (mail.Cc.Count > 0) yield return ("CC:", List(mail.Cc));
        if (mail.Bcc.Count > 0) yield return ("BCC:", List(mail.Bcc));
        yield return ("Onderwerp:", mail.Subject);
        if (mail.Attachments.Count > 0) yield return ("Bijlagen:", string.Join("; ", mail.Attachments.Select(attachment => attachment.Name)));
    }

    private static string List(IReadOnlyList<MailAddress> addresses) => string.Join("; ", addresses);

    private static void Html(PdfComposer page, MailMessage mail, string html, List<string> notes, ref int pictures)
    {
        var reduced = HtmlReducer.Reduce(html);
        foreach (var block in reduced.Blocks)
        {
            if (block.IsRule) page.Rule();
            else if (block.Picture is { } source) Picture(page, mail, source, notes, ref pictures);
            else page.Paragraph(block.Runs, block.Indent * 16, block.Size);
            page.Gap(3);
        }

        if (reduced.HasHiddenText) notes.Add("De e-mail bevat tekst die een mailprogramma verbergt; die is hier zichtbaar gemaakt.");
        if (reduced.RemotePictures > 0) notes.Add($"{Counted(reduced.RemotePictures)} op het internet {(reduced.RemotePictures == 1 ? "is" : "zijn")} niet opgehaald.");
    }

    private static string Counted(int pictures) => pictures == 1 ? "Eén afbeelding" : $"{pictures} afbeeldingen";

    private static void Picture(PdfComposer page, MailMessage mail, string source, List<string> notes, ref int pictures)
    {
        if (++pictures > MostPictures) return;
        var image = Bytes(mail, source) is { } bytes ? ImageFile.TryRead(bytes) : null;
        if (image is not null) page.Picture(image);
        else notes.Add("Een afbeelding in de tekst kan niet worden getoond.");
    }

    private static byte[]? Bytes(MailMessage mail, string source)
    {
        var id = source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(source[4..]) : source;
        if (mail.Inline.TryGetValue(id, out var part)) return part.Content();
        var comma = source.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        return source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && comma > 0 ? TransferEncoding.Base64(source.AsSpan(comma + 8)) : null;
    }

    private static void Attachments(PdfComposer page, MailMessage mail)
    {
        if (mail.Attachments.Count == 0) return;
        page.Rule();
        page.Paragraph(mail.Attachments.Count == 1 ? "Bijlage" : $"Bijlagen ({mail.Attachments.Count})", TextStyle.Bold);
        foreach (var attachment in mail.Attachments) page.Paragraph($"• {attachment.Name} ({Size(attachment)})");
    }

    private static string Size(MailAttachment attachment)
    {
        var bytes = attachment.Part.TransferLabel.Trim().Equals("base64", StringComparison.OrdinalIgnoreCase) ? attachment.Part.Body.Length / 4 * 3 : attachment.Part.Body.Length;
        return bytes < 10 * 1024 ? $"{Math.Max(1, bytes / 1024)} kB" : bytes < 1024 * 1024 ? $"{bytes / 1024} kB" : string.Create(Dutch, $"{bytes / 1024.0 / 1024:0.0} MB");
    }

    private static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = "," };
}
