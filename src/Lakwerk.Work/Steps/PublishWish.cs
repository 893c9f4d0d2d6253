namespace Lakwerk.Work.Steps;

/// <summary>How somebody wants a decision to be published.</summary>
/// <param name="Shelf">Where the public site reads.</param>
/// <param name="From">From which day the public sees it; null for the day that the law gives.</param>
public sealed record PublishWish(string Shelf, DateOnly? From)
{
    /// <summary>Put back what was taken back.</summary>
    public bool Again { get; init; }

    /// <summary>SHA-256 of the secret in the requester's link; null for none.</summary>
    public string? PreviewHash { get; init; }
}
