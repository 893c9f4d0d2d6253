using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Suggestions;

namespace Lakwerk.Work.Dossiers;

/// <summary>A passage that someone should look at. Its text is shown, never put into the journal.</summary>
/// <param name="Key">Names it by kind and place; the same after every run on the same file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The passage.</param>
/// <param name="Code">The ground that it would be covered under.</param>
/// <param name="Confidence">0 to 1, for ordering and filtering.</param>
/// <param name="Areas">Where it stands.</param>
/// <param name="State">What became of it.</param>
public sealed record SuggestedMark(string Key, SuggestionKind Kind, string Text, string Code, double Confidence, ImmutableArray<MarkArea> Areas, SuggestionState State)
{
    /// <summary>In what capacity a person is named there.</summary>
    public PersonRole Role { get; init; }

    public int Page => Areas[0].Page;

    /// <summary>The mark that accepting it places.</summary>
    public MarkId Mark => new($"p-{Key}");
}
