using Lakwerk.Intake;
using Lakwerk.Intake.Splitting;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Work.Intake;

/// <summary>A row of account with what is known of its document: one line of the folder's state.</summary>
public sealed record IntakeRecord(IntakeRow Row)
{
    public int Pages { get; init; }

    /// <summary>The document's PDF, relative to the folder; null when the row is no document.</summary>
    public string? Pdf { get; init; }

    /// <summary>The document's text, relative to the folder.</summary>
    public string? Text { get; init; }

    /// <summary>The text was recognised or completed, and not only read from the PDF.</summary>
    public string? PageText { get; init; }

    /// <summary>The documents of a bundle, as they were found; a person decides whether it is cut.</summary>
    public IReadOnlyList<SplitDocument> Parts { get => field ?? []; init; }

    public DocumentFacts Facts { get; init; } = new();

    public IReadOnlyList<string> Notes { get; init; } = [];

    public string MessageId { get; init; } = "";

    public IReadOnlyList<string> References { get; init; } = [];

    public DateTimeOffset? Sent { get; init; }

    public bool IsMail { get; init; }
}
