namespace Lakwerk.Server.Api;

/// <summary>Everything about a document that changes while people work on it, or only what changed since a version.</summary>
public sealed record DocumentBody(int Version, string Id, string Title, string? Number, int? Pages, string? Sha256)
{
    public required string? Judgement { get; init; }

    public required string? SignedOffBy { get; init; }

    /// <summary>The version since which this tells what changed; null when it tells everything.</summary>
    public required int? Since { get; init; }

    /// <summary>All marks, or those placed or changed.</summary>
    public required IReadOnlyList<MarkBody> Marks { get; init; }

    /// <summary>Marks that are no longer there; empty when all marks are told.</summary>
    public required IReadOnlyList<string> Gone { get; init; }

    /// <summary>All suggestions, or those whose state may have changed.</summary>
    public required IReadOnlyList<SuggestionBody> Suggestions { get; init; }

    /// <summary>Always all of them: they are few.</summary>
    public required IReadOnlyList<RemarkBody> Remarks { get; init; }
}
