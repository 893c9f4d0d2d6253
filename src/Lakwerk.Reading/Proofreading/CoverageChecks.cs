using Lakwerk.Reading.Decisions;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Says what could not be read and so was not checked: silence would be taken for approval.</summary>
internal static class CoverageChecks
{
    public static IEnumerable<Finding> Of(ProofContext context)
    {
        var letter = context.Letter;
        var decides = letter.DocumentCount?.Value != 0;
        var unread = new List<string>();
        if (letter.Date is null) unread.Add("de datum van het besluit");
        if (decides && letter.Statuses.Count == 0) unread.Add("wat er met de documenten gebeurt");
        if (decides && letter.Grounds.Count == 0 && (letter.Statuses.Count == 0 || letter.Of(DocumentStatus.NotPublic) is not null || letter.Of(DocumentStatus.PartlyPublic) is not null)) unread.Add("op welke gronden");
        if (unread.Count > 0) yield return context.At(NotRead, Warning, $"Niet gelezen en dus niet nagekeken: {string.Join("; ", unread)}.", null);
        if (letter.ReceivedDate is null) yield return context.At(NotRead, Note, "Niet gelezen en dus niet nagekeken: de ontvangst van het verzoek, en daarmee de beslistermijn.", null);
    }
}
