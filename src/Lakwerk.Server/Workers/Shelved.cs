using Lakwerk.Publication.Model;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Workers;

/// <summary>How a decision stands on the shelf of the public site, and what was taken back of its dossier.</summary>
/// <param name="Decision">What the public gets; null when it is not there.</param>
/// <param name="Note">From when, by whom; null when it is not there.</param>
/// <param name="Book">What was taken back.</param>
public sealed record Shelved(PublishedDecision? Decision, ShelfNote? Note, WithdrawnBook Book)
{
    public static Shelved Nothing { get; } = new(null, null, WithdrawnBook.Empty);

    /// <summary>Whether there is something to put back.</summary>
    public bool HasWithdrawn => Book.Whole is not null || Book.Files.Count > 0;
}
