using Lakwerk.Dossiers;
using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>Something that happened, as a sentence.</summary>
/// <param name="Version">Its place in the journal, from 1.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: the name at that moment.</param>
/// <param name="Sentence">What.</param>
/// <param name="Undoes">The version that it takes back, or null.</param>
public sealed record HistoryLine(int Version, DateTimeOffset At, string By, Bilingual Sentence, int? Undoes)
{
    /// <summary>The document that was taken out of the dossier then.</summary>
    public DocumentId? SetAside { get; init; }
}
