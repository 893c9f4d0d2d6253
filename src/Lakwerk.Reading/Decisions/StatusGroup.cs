namespace Lakwerk.Reading.Decisions;

/// <summary>The documents of one status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Documents">As far as the letter tells them; those that follow from a rule are marked as derived.</param>
public sealed record StatusGroup(DocumentStatus Status, IReadOnlyList<DecidedDocument> Documents)
{
    /// <summary>Lists of which all documents have it; a null name stands for the only list.</summary>
    public IReadOnlyList<string?> AllOf { get; init; } = [];

    /// <summary>The exceptions to <see cref="AllOf"/>.</summary>
    public IReadOnlyList<DecidedDocument> AllExcept { get; init; } = [];
}
