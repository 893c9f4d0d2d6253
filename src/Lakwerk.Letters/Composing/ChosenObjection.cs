using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Composing;

/// <summary>Finds the objection that a letter answers.</summary>
internal static class ChosenObjection
{
    private static readonly string[] RequesterWords = ["", "verzoeker", "de verzoeker", "indiener"];

    /// <summary>Null for a dossier that recorded none.</summary>
    public static Objection? Of(LetterContext c, DecisionId decision)
    {
        var all = c.Dossier.Objections.Where(o => o.Date <= c.Date && o.Decision == decision).ToList();
        if (c.Order.Party is { } id)
        {
            var name = c.Dossier.Parties.TryGetValue(id, out var party) ? party.Name : id.Value;
            return all.FindLast(o => string.Equals(o.From, name, StringComparison.OrdinalIgnoreCase) || string.Equals(o.From, id.Value, StringComparison.OrdinalIgnoreCase))
                ?? throw LetterException.Of($"Van {name} is geen bezwaar tegen besluit {decision} vastgelegd.", $"No objection by {name} to decision {decision} is recorded.");
        }
        var names = all.Select(o => o.From).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count <= 1 ? all.LastOrDefault() : throw LetterException.Of(
            $"Er is meer dan één bezwaar tegen besluit {decision}; noem van wie: {string.Join(", ", names)}.",
            $"There is more than one objection to decision {decision}; name whose: {string.Join(", ", names)}.");
    }

    public static bool IsRequesters(Dossier dossier, Objection objection) =>
        RequesterWords.Contains(objection.From.Trim(), StringComparer.OrdinalIgnoreCase) || FormsOfAddress.AreSame(objection.From, dossier.Requester);
}
