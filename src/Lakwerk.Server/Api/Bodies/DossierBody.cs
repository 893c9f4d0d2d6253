using Lakwerk.Server.Models;

namespace Lakwerk.Server.Api;

/// <summary>A dossier in a list: what the overview says of it.</summary>
public sealed record DossierBody(string Id, string Title, string Requester, string Body, string Reference, DateOnly Received)
{
    public required DossierPhase Phase { get; init; }

    public required DateOnly? Due { get; init; }

    public required int? DaysLeft { get; init; }

    public required int Documents { get; init; }

    public required int Judged { get; init; }

    public required IReadOnlyList<string> Blocks { get; init; }

    public static DossierBody Of(DossierCard card, Law.Language language)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new DossierBody(card.Id.Value, card.Title, card.Requester, card.Body, card.Reference, card.Received)
        {
            Phase = card.Phase,
            Due = card.Due,
            DaysLeft = card.DaysLeft,
            Documents = card.Documents,
            Judged = card.Judged,
            Blocks = [.. card.Blocks.Select(block => block.Text.In(language))],
        };
    }
}
