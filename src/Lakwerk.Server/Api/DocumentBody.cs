namespace Lakwerk.Server.Api;

/// <summary>Everything about a document that changes while people work on it.</summary>
public sealed record DocumentBody(int Version, string Id, string Title, string? Number, int? Pages, string? Sha256)
{
    public required string? Judgement { get; init; }

    public required string? SignedOffBy { get; init; }

    public required IReadOnlyList<MarkBody> Marks { get; init; }

    public required IReadOnlyList<SuggestionBody> Suggestions { get; init; }
}
