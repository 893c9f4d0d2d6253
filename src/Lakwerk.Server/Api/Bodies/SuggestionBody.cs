using Lakwerk.Suggestions;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A suggestion as the browser shows it.</summary>
public sealed record SuggestionBody(string Key, string Kind, string Text, string Code, double Confidence, IReadOnlyList<AreaBody> Areas, SuggestionState State, string Mark)
{
    /// <summary>In what capacity a person is named there; null when the place does not say.</summary>
    public PersonRole? Role { get; init; }

    public static SuggestionBody Of(SuggestedMark suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return new SuggestionBody(
            suggestion.Key, suggestion.Kind.Name(), suggestion.Text, suggestion.Code, Math.Round(suggestion.Confidence, 3),
            [.. suggestion.Areas.Select(AreaBody.Of)], suggestion.State, suggestion.Mark.Value)
        {
            Role = suggestion.Role == PersonRole.None ? null : suggestion.Role,
        };
    }
}
