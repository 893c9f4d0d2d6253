using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>May these grounds stand here, and beside each other?</summary>
internal static class GroundChecks
{
    public static IEnumerable<Finding?> Run(CheckContext c) =>
        [.. OtherAct(c), HarmCombined(c), OutsideLawWithGround(c), RegimesSideBySide(c), Environment(c), Emissions(c)];

    /// <summary>Codes of the other act, each with what it became.</summary>
    private static IEnumerable<Finding?> OtherAct(CheckContext c)
    {
        foreach (var ground in Codes.GroundsIn(c.Inventory.UsedCodes).Where(g => !GroundRules.BelongsTo(g, c.Regime)))
            yield return new Check("ground-of-other-act", Error, "Woo 10.1",
                new($"{ground.Code} is van de {ground.Regime}; het besluit valt onder de {c.Regime}.", $"{ground.Code} belongs to the {ground.Regime}; the decision falls under the {c.Regime}."),
                Successor(ground))
                .Of(c.Inventory.With(ground.Code).Where(r => !c.StandsAsDecided(r)), ground.Code, m => m.Codes.Contains(ground.Code));
    }

    private static Bilingual Successor(Ground ground)
    {
        if (WobToWoo.Of(ground) is not { } mapping)
            return new("Vervang de grond.", "Replace the ground.");
        var codes = string.Join(", ", mapping.Woo.Select(g => g.Code));
        return mapping.Choice is { } choice
            ? new($"Kies uit {codes}. {choice.Dutch}", $"Choose from {codes}. {choice.English}")
            : new($"Vervang door {codes}.", $"Replace by {codes}.");
    }

    private static Finding? HarmCombined(CheckContext c) => new Check("harm-ground-combined", Error, "Woo 5.1.5",
        new("5.1.5 samen met een grond uit 5.1.1 of 5.1.2 op dezelfde passage.", "5.1.5 together with a ground of 5.1.1 or 5.1.2 on the same passage."),
        new("Laat 5.1.5 vallen of splits de passage.", "Drop 5.1.5 or split the passage."))
        .Of(c.Inventory.Rows.Where(r => Passages(r.Document).Any(p => !GroundRules.MayStandTogether(Codes.GroundsIn(p)))), passage: m => !GroundRules.MayStandTogether(Codes.GroundsIn(m.Codes)));

    private static Finding? OutsideLawWithGround(CheckContext c) => new Check("outside-law-with-ground", Error, c.Rule("Woo 8.8", "Wob 2"),
        new("een passage draagt een grond én een aanduiding van buiten de wet.", "a passage carries a ground and a label from outside the act."),
        new("Wat buiten de wet valt, krijgt geen grond: kies een van beide.", "What lies outside the act gets no ground: choose one of them."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Marks.Any(m => IsMixed(m.Codes))), passage: m => IsMixed(m.Codes));

    /// <summary>On different passages that is fine; as one list for a whole document it cannot be seen.</summary>
    private static Finding? RegimesSideBySide(CheckContext c) => new Check("regimes-side-by-side", Warning, c.Rule("Woo 8.8", "Wob 2"),
        new("gronden van de wet naast een regime dat de wet opzij zet.", "grounds of the act beside a regime that sets the act aside."),
        new("Laat per passage zien welk regime geldt.", "Show for each passage which regime applies."))
        .Of(c.Inventory.Rows.Where(r => IsMixed(r.Codes) && !r.Document.Marks.Any(m => IsMixed(m.Codes)) && !IsMixedByMarksOnly(r)));

    private static bool IsMixedByMarksOnly(InventoryRow row) =>
        IsMixed(row.Document.Marks.SelectMany(m => m.Codes)) && row.Document.Judged is null or { Codes.Length: 0 };

    private static Finding? Environment(CheckContext c) => new Check("environment-harm-ground", Error, c.Rule("Woo 5.1.5", "Wob 10.6"),
        new("milieu-informatie, geweigerd wegens onevenredige benadeling.", "environmental information, refused for disproportionate harm."),
        new("Die grond geldt niet voor milieu-informatie.", "That ground does not apply to environmental information."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Details.Environmental && Codes.GroundsIn(r.Codes).Any(g => !GroundRules.AllowedForEnvironment(g))), passage: m => Codes.GroundsIn(m.Codes).Any(g => !GroundRules.AllowedForEnvironment(g)));

    private static Finding? Emissions(CheckContext c) => new Check("emissions-refused", Error, c.Rule("Woo 5.1.7", "Wob 10.4"),
        new("gaat over uitstoot in het milieu, maar is op een uitgesloten grond geweigerd.", "is about emissions into the environment, but refused on a ground that is ruled out."),
        new("Maak deze informatie openbaar of kies een grond die wel geldt.", "Disclose it or choose a ground that does apply."))
        .Of(c.Inventory.Rows.Where(r => r.Document.Details.Emissions && Codes.GroundsIn(r.Codes).Any(g => !GroundRules.AllowedForEmissions(g))), passage: m => Codes.GroundsIn(m.Codes).Any(g => !GroundRules.AllowedForEmissions(g)));

    private static bool IsMixed(IEnumerable<string> codes)
    {
        var list = codes.ToList();
        return Codes.GroundsIn(list).Any() && Codes.LabelsIn(list).Any(l => l.Kind is OtherLabelKind.OtherLaw);
    }

    /// <summary>What is known to be one passage: each mark, and a document refused as a whole.</summary>
    private static IEnumerable<IEnumerable<string>> Passages(Document document)
    {
        foreach (var mark in document.Marks)
            yield return mark.Codes;
        if (document.Judged is { Assessment: Assessment.NotPublic } judged)
            yield return judged.Codes;
    }
}
