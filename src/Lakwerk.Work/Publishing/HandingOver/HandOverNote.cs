using Lakwerk.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>What the journal keeps of a hand-over beside the place and the package.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Name">What it is called at the place.</param>
public sealed record HandOverNote(Actor By, DateTimeOffset At, string Name)
{
    /// <summary>The last day on which it can be reached there.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why, although something spoke against it.</summary>
    public string? Reason { get; init; }
}
