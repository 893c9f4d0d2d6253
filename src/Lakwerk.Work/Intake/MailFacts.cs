using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Dossiers;
using Lakwerk.Intake.Understanding;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Intake;

/// <summary>What is needed of a mail to know its thread, kept where every machine can read it.</summary>
internal sealed record MailFacts(string MessageId, IReadOnlyList<string> References, string Subject, DateTimeOffset? Sent, string Text)
{
    private const string Step = "mail-facts";
    private const int Version = 1;

    public static MailFacts Of(IntakeRecord mail, string text) => new(mail.MessageId, mail.References, mail.Facts.Title?.Value ?? "", mail.Sent, WithoutHeader(text));

    public static MailFacts? Find(Office office, DossierId dossier, DocumentId document) =>
        office.Files.Derived(KeyOf(dossier, document), Step, Version) is { } kept ? JsonSerializer.Deserialize(kept, MailFactsContext.Default.MailFacts) : null;

    public void Keep(Office office, DossierId dossier, DocumentId document) =>
        office.Files.Keep(KeyOf(dossier, document), Step, Version, JsonSerializer.SerializeToUtf8Bytes(this, MailFactsContext.Default.MailFacts));

    public ThreadMail ToThread() => new()
    {
        MessageId = MessageId,
        References = References,
        Subject = Subject,
        Date = Sent,
        Text = Text,
    };

    /// <summary>The kept text of a mail begins with our own header block, up to the first empty line.</summary>
    public static string WithoutHeader(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var at ? text[(at + 2)..] : text;

    private static string KeyOf(DossierId dossier, DocumentId document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{dossier.Value}\n{document.Value}")));
}

/// <summary>Serialisation written at build time.</summary>
[JsonSerializable(typeof(MailFacts))]
internal sealed partial class MailFactsContext : JsonSerializerContext;
