using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Is every ground that is used motivated, in every part that the law asks for?</summary>
internal static class MotivationChecks
{
    private const string Reasons = "Awb 3:46";

    public static IEnumerable<Finding?> Run(CheckContext c) =>
        [.. Codes.GroundsIn(c.Inventory.UsedCodes).SelectMany(g => Of(c, g)), Undated(c), .. Unused(c)];

    private static IEnumerable<Finding?> Of(CheckContext c, Ground ground)
    {
        var rows = c.Inventory.With(ground.Code).ToList();
        if (!c.Dossier.Motivations.TryGetValue(ground.Code, out var motivation))
        {
            yield return new Check("ground-unmotivated", Error, ground.Code.StartsWith("5.1.2.", StringComparison.Ordinal) ? "Woo 5.1.3" : Reasons,
                new($"{ground.Code} ({ground.Name.Dutch}) is toegepast maar niet gemotiveerd.", $"{ground.Code} ({ground.Name.English}) is used but not motivated."),
                new("Schrijf de motivering van deze grond.", "Write the motivation of this ground."))
                .Of(rows, ground.Code, IsUnder);
            yield break;
        }
        if (MotivationNeeds.Missing(ground, motivation) is { } missing)
            yield return new Check("motivation-incomplete", Error, Reasons,
                new($"de motivering van {ground.Code} mist {missing.Dutch}.", $"the motivation of {ground.Code} lacks {missing.English}."),
                new("Vul de motivering aan.", "Complete the motivation."))
                .Of(rows, ground.Code, IsUnder);
        yield return OldDocuments(c, ground, motivation, rows);

        bool IsUnder(Mark mark) => mark.Codes.Contains(ground.Code);
    }

    private static Finding? OldDocuments(CheckContext c, Ground ground, Motivation motivation, List<InventoryRow> rows)
    {
        if (!string.IsNullOrWhiteSpace(motivation.FiveYears))
            return null;
        var old = rows.Where(r => r.Document.Details.Date is { } date && GroundRules.NeedsFiveYearMotivation(ground, date, c.Dossier.Requested)).ToList();
        return new Check("five-years-unmotivated", Error, "Woo 5.3",
            new($"ouder dan vijf jaar; {ground.Code} vraagt dan een extra motivering.", $"more than five years old; {ground.Code} then needs an extra motivation."),
            new("Leg uit waarom het belang ondanks het tijdsverloop nog geldt.", "Explain why the interest still counts despite the time."))
            .Of(old, ground.Code, m => m.Codes.Contains(ground.Code));
    }

    /// <summary>Without a date nobody can tell whether the extra motivation is needed.</summary>
    private static Finding? Undated(CheckContext c) => new Check("five-years-undated", Warning, "Woo 5.3",
        new("zonder datum; of het ouder is dan vijf jaar, en dan extra motivering vraagt, is zo niet te zeggen.", "without a date; whether it is more than five years old, and then needs an extra motivation, cannot be told."),
        new("Geef het document een datum, of leg uit waarom die niet te achterhalen is.", "Give the document a date, or explain why there is none to be found."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Details.Date is null && Codes.GroundsIn(r.Codes).Any(g => NeedsDate(c, g))));

    private static bool NeedsDate(CheckContext c, Ground ground) =>
        GroundRules.NeedsFiveYearMotivation(ground, DateOnly.MinValue, c.Dossier.Requested)
        && string.IsNullOrWhiteSpace(c.Dossier.Motivations.GetValueOrDefault(ground.Code)?.FiveYears);

    private static IEnumerable<Finding?> Unused(CheckContext c)
    {
        foreach (var code in c.Dossier.Motivations.Keys.Order(StringComparer.Ordinal).Where(k => !c.Inventory.UsedCodes.Contains(k)))
            yield return new Finding("motivation-unused", Warning, Reasons,
                new($"{code} is gemotiveerd maar bij geen document toegepast.", $"{code} is motivated but used on no document."),
                new("Haal de motivering weg of wijs de grond toe.", "Remove the motivation or assign the ground."), [])
            { Subject = code };
    }
}
