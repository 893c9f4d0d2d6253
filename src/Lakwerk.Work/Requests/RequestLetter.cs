namespace Lakwerk.Work.Requests;

/// <summary>What a letter of request says of itself, as far as it was read without doubt; the rest is for a person to fill in.</summary>
public sealed record RequestLetter
{
    public string? Subject { get; init; }

    public string? Requester { get; init; }

    /// <summary>The date that it bears.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>Of mail only: a letter on paper does not say when it came in.</summary>
    public DateOnly? Received { get; init; }
}
