using System.Text.RegularExpressions;

namespace Lakwerk.Intake.Mail;

/// <summary>Sorts the parts of a message into what it says, what it shows in its text, and what is attached. No part is left out.</summary>
internal sealed partial class MailReader
{
    private readonly List<MailBody> _bodies = [];
    private readonly List<MailAttachment> _attachments = [];
    private readonly Dictionary<string, MimePart> _candidates = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];

    public static MailMessage Read(MimePart root)
    {
        var reader = new MailReader();
        reader.Visit(root);
        var inline = reader.SettleInline();
        return new MailMessage
        {
            Root = root,
            From = AddressList.Parse(root.Raw("From") ?? root.Raw("Sender")),
            To = Recipients(root, "To"),
            Cc = Recipients(root, "Cc"),
            Bcc = Recipients(root, "Bcc"),
            Subject = root.Text("Subject") ?? "",
            Date = MailDate.Parse(root.Raw("Date")) ?? MailDate.Parse(LastReceived(root)),
            RawDate = root.Text("Date") ?? "",
            MessageId = Ids(root.Raw("Message-ID")).FirstOrDefault() ?? "",
            References = [.. Ids(root.Raw("References")).Concat(Ids(root.Raw("In-Reply-To"))).Distinct(StringComparer.Ordinal)],
            Bodies = reader._bodies,
            Attachments = reader._attachments,
            Inline = inline,
            Notes = reader._notes,
        };
    }

    private static List<MailAddress> Recipients(MimePart root, string name) =>
        [.. root.Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(field => AddressList.Parse(field.Raw))];

    /// <summary>The date at which the last server took it, where the sender wrote none.</summary>
    private static string? LastReceived(MimePart root) =>
        root.Raw("Received") is { } received && received.LastIndexOf(';') is >= 0 and var at ? received[(at + 1)..] : null;

    private static IEnumerable<string> Ids(string? raw) => raw is null ? [] : MessageIds().Matches(raw).Select(match => match.Groups[1].Value);

    private void Visit(MimePart part)
    {
        _notes.AddRange(part.Notes);
        if (part.Children.Count == 0)
        {
            VisitLeaf(part);
            return;
        }

        if (part.MediaType == "multipart/alternative")
        {
            VisitAlternatives(part);
            return;
        }

        foreach (var child in part.Children) Visit(child);
    }

    /// <summary>The richest form that holds text is shown; invitations and files in it count as well.</summary>
    private void VisitAlternatives(MimePart part)
    {
        var chosen = part.Children.LastOrDefault(child => HoldsText(child, "text/html")) ?? part.Children.LastOrDefault(child => HoldsText(child, "text/plain"));
        foreach (var child in part.Children)
        {
            if (child == chosen || !(IsSameInRichText(child, chosen) || child.MediaType is "text/plain" or "text/html" or "text/enriched" or "text/richtext" or "text/x-amp-html")) Visit(child);
            else _notes.AddRange(child.Notes);
        }

        // Alternatives without any known form: better all of them than none.
        if (chosen is null && _bodies.Count == 0)
            foreach (var child in part.Children.Where(child => child.MediaType.StartsWith("text/", StringComparison.Ordinal) && child.MediaType != "text/calendar")) VisitText(child);
    }

    /// <summary>What Outlook keeps beside the plain text of a mail; no attachment, and nobody gave it a name.</summary>
    private static bool IsSameInRichText(MimePart part, MimePart? chosen) =>
        chosen is not null && part.MediaType is "application/rtf" or "text/rtf" && part.FileName is null && part.Disposition.Value != "attachment";

    private static bool HoldsText(MimePart part, string type) => part.IsMultipart
        ? part.Children.Any(child => HoldsText(child, type))
        : part.MediaType == type && !part.Body.Span.Trim(" \t\r\n"u8).IsEmpty;

    private void VisitLeaf(MimePart part)
    {
        if (IsInlineCandidate(part) && _candidates.TryAdd(part.ContentId ?? part.Raw("Content-Location")!.Trim(), part)) return;
        if (part.MediaType is "text/calendar") AddInvitation(part);
        else if (part.MediaType is "message/delivery-status" or "message/disposition-notification" or "text/rfc822-headers" or "message/feedback-report") AddReport(part);
        else if (IsAttached(part)) Attach(part);
        else if (part.MediaType.StartsWith("text/", StringComparison.Ordinal)) VisitText(part);
        else if (part.IsMultipart) AddBody(part.ContentText(), isHtml: false);
        else Attach(part);
    }

    private static bool IsInlineCandidate(MimePart part) =>
        part.MediaType.StartsWith("image/", StringComparison.Ordinal) && part.Disposition.Value != "attachment" && (part.ContentId ?? part.Raw("Content-Location")) is not null;

    /// <summary>A part that a sender attached, rather than wrote: it says so, has a file name, or is neither text nor multipart.</summary>
    private static bool IsAttached(MimePart part) =>
        part.Disposition.Value == "attachment" || part.FileName is not null || part.MediaType is not ("text/plain" or "text/html" or "text/enriched" or "text/richtext") && !part.IsMultipart;

    private void VisitText(MimePart part)
    {
        var text = part.ContentText();
        if (part.MediaType == "text/plain" && part.Type["format"]?.Equals("flowed", StringComparison.OrdinalIgnoreCase) == true)
            text = FlowedText.Unflow(text, part.Type["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true);
        AddBody(text, part.MediaType is "text/html");
    }

    private void AddBody(string text, bool isHtml)
    {
        if (!string.IsNullOrWhiteSpace(text)) _bodies.Add(new MailBody(text, isHtml));
    }

    private void AddInvitation(MimePart part)
    {
        _bodies.Add(new MailBody(CalendarText.Read(part.ContentText()), IsHtml: false) { Heading = "Agenda-uitnodiging" });
        if (part.Disposition.Value == "attachment") Attach(part);
    }

    private void AddReport(MimePart part) => _bodies.Add(new MailBody(part.ContentText(), IsHtml: false) { Heading = "Bericht van het mailsysteem" });

    private void Attach(MimePart part)
    {
        if (part.Body.Span.Trim(" \t\r\n"u8).IsEmpty && part.FileName is null) return;
        _attachments.Add(new MailAttachment(part.FileName ?? NameFor(part), part));
    }

    private string NameFor(MimePart part)
    {
        var number = _attachments.Count + 1;
        if (part.MediaType is "message/rfc822" or "message/global") return MimeParser.Parse(part.Content()).Text("Subject") is { Length: > 0 } subject ? $"{subject}.eml" : $"bericht-{number}.eml";
        return $"bijlage-{number}{MediaTypes.Extension(part.MediaType)}";
    }

    /// <summary>A picture that no text refers to is an attachment after all.</summary>
    private Dictionary<string, MimePart> SettleInline()
    {
        var inline = new Dictionary<string, MimePart>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, part) in _candidates)
        {
            if (_bodies.Any(body => body.IsHtml && body.Text.Contains(id, StringComparison.OrdinalIgnoreCase))) inline[id] = part;
            else Attach(part);
        }

        return inline;
    }

    [GeneratedRegex(@"<([^<>\s]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex MessageIds();
}
