using Lakwerk.Dossiers;
using Lakwerk.Storage;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>A file that was offered to a dossier, and what became of it.</summary>
/// <param name="Document">Its name in the dossier.</param>
/// <param name="Sha256">Where its bytes are.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Master">The document that it equals byte for byte, or null.</param>
/// <param name="Outcome">The dossier afterwards, or the refusal.</param>
public sealed record AddedDocument(DocumentId Document, string Sha256, int Pages, DocumentId? Master, CommandOutcome Outcome)
{
    /// <summary>What was repaired, and pages whose text could not be read: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text of its pages, as it was read.</summary>
    public required TextDocument Text { get; init; }
}
