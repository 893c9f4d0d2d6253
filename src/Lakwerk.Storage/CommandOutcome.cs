using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Storage;

/// <summary>The dossier after a command, and why the command was refused if it was.</summary>
public sealed record CommandOutcome(Dossier Dossier, Refusal? Refusal)
{
    public bool IsRefused => Refusal is not null;

    /// <summary>What was appended, in order; empty after a refusal.</summary>
    public IReadOnlyList<DossierEvent> Events { get; init; } = [];
}
