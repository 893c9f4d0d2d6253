namespace Lakwerk.Text;

/// <summary>A question to a text. Case and diacritics do not count unless asked for.</summary>
public sealed record SearchQuery
{
    public const int MaximumLength = 500;

    public SearchQuery(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Length > MaximumLength)
            throw new ArgumentException($"A query is at most {MaximumLength} characters long, not {text.Length}.", nameof(text));
        Text = text;
    }

    public string Text { get; }

    public SearchMode Mode { get; init; }

    public bool MatchCase { get; init; }

    public bool MatchDiacritics { get; init; }

    public bool WholeWords { get; init; }

    /// <summary>Edits that a fuzzy match may need; by default one for each five characters, none below four.</summary>
    public int? MaximumEdits { get; init; }
}
