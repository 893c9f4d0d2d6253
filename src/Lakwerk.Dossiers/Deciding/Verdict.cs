using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>What a command leads to: events, or a refusal and none.</summary>
public sealed record Verdict(IReadOnlyList<DossierEvent> Events, Refusal? Refusal)
{
    public bool IsRefused => Refusal is not null;

    public static implicit operator Verdict(DossierEvent e) => new([e], null);

    public static implicit operator Verdict(Refusal refusal) => new([], refusal);

    public static Verdict Of(IEnumerable<DossierEvent> events) => new([.. events], null);
}
