using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Deciding;

namespace Lakwerk.Storage;

/// <summary>The dossier after a command, and why the command was refused if it was.</summary>
public sealed record CommandOutcome(Dossier Dossier, Refusal? Refusal)
{
    public bool IsRefused => Refusal is not null;
}
