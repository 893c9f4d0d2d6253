using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Splitting;
using Lakwerk.Intake.Understanding;
using Lakwerk.Text;

namespace Lakwerk.Intake;

/// <summary>A file that became a document: its original, its PDF, its text, and what a person must know about either.</summary>
public sealed record IncomingDocument(IntakeRow Row, ReadOnlyMemory<byte> Original, ReadOnlyMemory<byte> Pdf)
{
    public required TextDocument Text { get; init; }

    /// <summary>Some of the text was recognised in pictures, and stands in no PDF.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>Date, title, sender, type, with where each was read.</summary>
    public DocumentFacts Facts { get; init; } = new();

    /// <summary>Set for mails.</summary>
    public MailMessage? Mail { get; init; }

    /// <summary>The documents that seem to be glued together in it; empty when it is one.</summary>
    public IReadOnlyList<SplitDocument> Parts { get; init; } = [];

    /// <summary>Hidden content, pages that needed recognition, what was repaired: one Dutch sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
