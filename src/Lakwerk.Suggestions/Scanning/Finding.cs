namespace Lakwerk.Suggestions.Scanning;

/// <summary>A range of a <see cref="ScannedText"/> that a detector proposes.</summary>
internal readonly record struct Finding(SuggestionKind Kind, int Start, int End, double Confidence)
{
    public string Ground { get; init; } =
        Kind == SuggestionKind.Bsn ? SuggestionKinds.IdentificationNumber : SuggestionKinds.PrivateLife;

    /// <summary>Of a person, in what capacity.</summary>
    public PersonRole Role { get; init; }

    public int Length => End - Start;
}
