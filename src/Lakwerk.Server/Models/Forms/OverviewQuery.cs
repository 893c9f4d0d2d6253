namespace Lakwerk.Server.Models;

/// <summary>What of the overview is asked for, and in which order.</summary>
public sealed record OverviewQuery(string? Search, DossierPhase? Phase, OverviewScope Scope, string Sort)
{
    public const string ByDeadline = "deadline";

    public IEnumerable<DossierCard> Apply(IEnumerable<DossierCard> cards, string person)
    {
        var found = cards.Where(card => Matches(card, person));
        return Sort switch
        {
            "title" => found.OrderBy(card => card.Title, StringComparer.CurrentCultureIgnoreCase),
            "received" => found.OrderByDescending(card => card.Received),
            "phase" => found.OrderBy(card => card.Phase).ThenBy(card => card.Due),
            // Late first; what has been decided has no hurry.
            _ => found.OrderBy(card => card.DecidedOn is not null).ThenBy(card => card.DaysLeft ?? int.MaxValue).ThenByDescending(card => card.DecidedOn),
        };
    }

    private bool Matches(DossierCard card, string person) =>
        (Phase is null || card.Phase == Phase)
        && IsIn(card, person)
        && (string.IsNullOrWhiteSpace(Search) || Words(Search).All(word => Text(card).Contains(word, StringComparison.OrdinalIgnoreCase)));

    private bool IsIn(DossierCard card, string person) => Scope switch
    {
        OverviewScope.Handling => card.Handlers.Contains(person),
        OverviewScope.WithRole => card.Roles.Any(role => role.Person == person),
        OverviewScope.Waiting => card.WaitsFor(person),
        _ => true,
    };

    private static string[] Words(string search) => search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(DossierCard card) => $"{card.Title} {card.Requester} {card.Reference} {card.Body} {card.Id}";
}
