using Lakwerk.Law;
using Lakwerk.Law.Terms;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Do the dates fit, is everything answered, do the references agree?</summary>
internal static class ProcedureChecks
{
    private const int CloseReferences = 2;

    public static IEnumerable<Finding?> Run(CheckContext c) => [.. Terms(c), .. Items(c), .. Rulings(c), References(c), SharedReference(c), BodyData(c), NothingFound(c)];

    private static IEnumerable<Finding> Terms(CheckContext c)
    {
        switch (c.Dossier.Clock(c.Decision))
        {
            case ClockRefusal refusal:
                yield return new Finding("order-impossible", Error, refusal.Rule, refusal.Reason, new("Verbeter de data van de procedure.", "Mend the dates of the procedure."), []);
                break;
            case ClockReport report:
                foreach (var warning in report.Warnings)
                    yield return new Finding("clock-" + warning.Code, Warning, "Awb 4:13", warning.Text, new("Controleer het verloop; vermeld het zo nodig in de brief.", "Check the course; mention it in the letter if needed."), [])
                    {
                        Subject = DutchDates.Short(report.Due),
                    };
                break;
        }
    }

    private static IEnumerable<Finding> Items(CheckContext c)
    {
        // A partial decision answers what it is about; the rest is for the next one.
        if (c.Dossier.OpenDecision is { Kind: DecisionKind.Partial })
            yield break;
        foreach (var item in c.Dossier.Items.Values.Where(i => i.Answer is null).OrderBy(i => i.Number))
            yield return new Finding("item-unanswered", Error, c.Rule("Woo 4.1", "Wob 3"),
                new($"Onderdeel {item.Number} van het verzoek is niet beantwoord: {item.Text}", $"Item {item.Number} of the request is not answered: {item.Text}"),
                new("Zeg welke documenten erbij horen, of dat er geen zijn.", "Say which documents belong to it, or that there are none."), [])
            { Subject = $"{item.Number}" };
    }

    private static IEnumerable<Finding> Rulings(CheckContext c)
    {
        foreach (var ruling in c.Dossier.Rulings.Where(r => r.AppealLodged > r.Date))
            yield return new Finding("ruling-before-appeal", Error, "Awb 8:66",
                new($"De uitspraak van {DutchDates.Short(ruling.Date)} ({ruling.Court}) ligt voor het beroep van {DutchDates.Short(ruling.AppealLodged!.Value)}.",
                    $"The ruling of {DutchDates.Short(ruling.Date)} ({ruling.Court}) lies before the appeal of {DutchDates.Short(ruling.AppealLodged!.Value)}."),
                new("Een van beide data is onjuist.", "One of the dates is wrong."), [])
            { Subject = DutchDates.Short(ruling.Date) };
    }

    /// <summary>A reference that differs by a figure or two is a slip of the pen, not another dossier.</summary>
    private static Finding? References(CheckContext c)
    {
        var all = c.Dossier.References.Select(r => r.Reference).Append(c.Dossier.Reference).Where(r => r.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var variants = all.Where(a => all.Exists(b => b != a && Distance(a, b) <= CloseReferences)).ToList();
        return variants.Count == 0 ? null : new Finding("reference-variants", Warning, "Awb 3:46",
            new($"Het kenmerk komt in varianten voor: {string.Join(", ", variants)}.", $"The reference occurs in variants: {string.Join(", ", variants)}."),
            new("Gebruik overal hetzelfde kenmerk.", "Use the same reference everywhere."), [])
        { Subject = string.Join(' ', variants) };
    }

    private static Finding? SharedReference(CheckContext c) => !c.Files.SharesReference ? null : new Finding("reference-shared", Warning, "Awb 3:46",
        new($"Kenmerk {c.Dossier.Reference} is ook het kenmerk van een ander dossier.", $"Reference {c.Dossier.Reference} is that of another dossier too."),
        new("Geef een van beide een ander kenmerk.", "Give one of them another reference."), []);

    private static Finding? BodyData(CheckContext c) => c.Files.MissingOfBody.Count == 0 ? null : new Finding("body-data-missing", Warning, "Awb 3:45",
        new($"In de gegevens van het bestuursorgaan ontbreekt wat in dit besluit moet staan: {string.Join(", ", c.Files.MissingOfBody)}.", $"The data of the public body lack what this decision must say: {string.Join(", ", c.Files.MissingOfBody)}."),
        new("Vul orgaan.json aan; anders kan het besluit zo niet worden gepubliceerd.", "Complete orgaan.json; else the decision cannot be published as it is."), [])
    { Subject = string.Join(' ', c.Files.MissingOfBody) };

    private static Finding? NothingFound(CheckContext c) => c.Dossier.Documents.Count > 0 ? null : new Finding("nothing-found", Warning, c.Rule("Woo 4.1", "Wob 3"),
        new("Er staat geen enkel document in de inventaris.", "The inventory has no documents at all."),
        new("Is er niets aangetroffen? Beschrijf dan de zoekslag.", "Was nothing found? Then describe the search."), []);

    /// <summary>Number of characters that differ (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[Math.Min(b.Length, 64) + 1];
        if (a.Length > 64 || b.Length > 64)
            return int.MaxValue;
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }
        return row[b.Length];
    }
}
