namespace Lakwerk.Work.Publishing;

/// <summary>What a shelf keeps beside a release: none of it is in the release itself, which stays the same to the byte.</summary>
/// <param name="PublicFrom">The day from which the public sees it.</param>
/// <param name="By">Who put it there.</param>
/// <param name="At">When.</param>
public sealed record ShelfNote(DateOnly PublicFrom, string By, DateTimeOffset At)
{
    /// <summary>SHA-256 of the secret in the requester's link; null when there is none. The secret itself is kept nowhere.</summary>
    public string? PreviewHash { get; init; }

    /// <summary>The last day on which that link works; null when it does not end.</summary>
    public DateOnly? PreviewUntil { get; init; }

    /// <summary>Whether the requester's link works on a day.</summary>
    public bool HasPreviewOn(DateOnly day) => PreviewHash is not null && !(PreviewUntil < day);
}
