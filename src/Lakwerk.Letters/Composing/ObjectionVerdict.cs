using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Composing;

/// <summary>What the decision says of an objection: as it was recorded, or as it follows from what changed.</summary>
/// <param name="Text">The text of the dictum.</param>
/// <param name="IsInadmissible">Nothing is reconsidered.</param>
internal sealed record ObjectionVerdict(string Text, bool IsInadmissible = false)
{
    /// <summary>The last day to object to the decision; null when the clock gives none.</summary>
    public static DateOnly? LastDay(LetterContext c) =>
        c.Clock.Dates.Where(d => d.Name.EndsWith("objection-by", StringComparison.Ordinal) && !d.Name.StartsWith("supplementary-", StringComparison.Ordinal)).Select(d => (DateOnly?)d.Date).LastOrDefault();

    public static ObjectionVerdict Of(LetterContext c, Objection? objection, Changes changes)
    {
        var hasChanges = changes.Documents.Count > 0;
        if (objection?.Facts.Outcome is { } outcome)
            return Recorded(outcome, hasChanges);
        var isLate = objection is { } late && LastDay(c) is { } last && late.Date > last;
        return new ObjectionVerdict(isLate ? "onbeslist" : hasChanges ? "gegrond" : "ongegrond");
    }

    private static ObjectionVerdict Recorded(ObjectionOutcome outcome, bool hasChanges) => outcome switch
    {
        ObjectionOutcome.Founded => new(hasChanges ? "geheel gegrond" : "gegrond in stand"),
        ObjectionOutcome.PartlyFounded => new(hasChanges ? "gegrond" : "gegrond in stand"),
        _ when hasChanges => throw LetterException.Of(
            $"Het bezwaar is als {ObjectionOutcomes.NameOf(outcome).Dutch} vastgelegd, maar de beoordeling van documenten is sinds het besluit gewijzigd.",
            $"The objection was recorded as {ObjectionOutcomes.NameOf(outcome).English}, but documents have been assessed differently since the decision."),
        ObjectionOutcome.Unfounded => new("ongegrond"),
        _ => new("niet-ontvankelijk", IsInadmissible: true),
    };
}
