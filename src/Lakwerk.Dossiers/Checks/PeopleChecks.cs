using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Did a second pair of eyes look, and were third parties heard?</summary>
internal static class PeopleChecks
{
    public static IEnumerable<Finding?> Run(CheckContext c) => [NotSignedOff(c), .. c.Dossier.Parties.Values.OrderBy(p => p.Id.Value, StringComparer.Ordinal).SelectMany(p => Of(c, p))];

    private static Finding? NotSignedOff(CheckContext c) => new Check("not-signed-off", Error, "vier ogen",
        new("nog niet afgetekend door een tweede lezer.", "not signed off by a second reader."),
        new("Laat iemand anders het document nalopen.", "Let someone else go over the document."))
        .Of(c.Inventory.Rows.Where(r => r.Judgement is not null && r.Document.SignedOffBy is null && r.Document.DuplicateOf is null && !c.IsSettled(r)));

    private static IEnumerable<Finding?> Of(CheckContext c, ThirdParty party)
    {
        var disclosed = Disclosed(c, party);
        if (party.AskedOn is null)
            yield return new Check("views-not-asked", Warning, "Awb 4:8",
                new($"{party.Name} is niet om een zienswijze gevraagd, terwijl het document (deels) openbaar wordt.", $"{party.Name} was not asked for views, while the document is disclosed (in part)."),
                new("Vraag een zienswijze, of leg vast waarom dat niet nodig is.", "Ask for views, or record why that is not needed."))
                .Of(disclosed, party.Id.Value);
        else if (party.AnsweredOn is null && party.AnswerBy >= c.Decision && party.Documents.Any(c.Inventory.ByDocument.ContainsKey))
            yield return About(party, "views-open", Error, "Awb 4:8",
                new($"De termijn voor de zienswijze van {party.Name} loopt tot en met {DutchDates.Short(party.AnswerBy!.Value)}.", $"The term for the views of {party.Name} runs until {DutchDates.Short(party.AnswerBy!.Value)}."),
                new("Wacht de zienswijze of het einde van de termijn af.", "Wait for the views or the end of the term."));
        if (!party.Objects)
            yield break;
        yield return new Check("views-undecided", Error, "Awb 3:46",
            new($"{party.Name} maakt bezwaar; op de zienswijze is nog niet beslist.", $"{party.Name} objects; its views have not been decided on."),
            new("Leg per passage vast of de zienswijze is gevolgd en waarom.", "Record for each passage whether the views were followed and why."))
            .Of(disclosed.Where(r => party.Outcomes.All(o => o.Document != r.Document.Id)), party.Id.Value);
        yield return new Check("objector-not-suspended", Warning, c.Rule("Woo 4.4.5", "Wob 6.5"),
            new($"{party.Name} maakt bezwaar en wordt niet gevolgd; openbaarmaking hoort twee weken te wachten.", $"{party.Name} objects and is not followed; disclosure should wait two weeks."),
            new("Schort de openbaarmaking van het document op.", "Suspend disclosure of the document."))
            .Of(disclosed.Where(r => r.Document.Suspended is null && party.Outcomes.Any(o => o.Document == r.Document.Id && !o.Followed)), party.Id.Value);
    }

    private static List<InventoryRow> Disclosed(CheckContext c, ThirdParty party) =>
        [.. c.Inventory.Rows.Where(r => r.Judgement is Judgement.Public or Judgement.PartlyPublic && party.Documents.Contains(r.Document.Id))];

    private static Finding About(ThirdParty party, string code, Severity severity, string rule, Bilingual text, Bilingual mend) =>
        new(code, severity, rule, text, mend, [.. party.Documents]) { Subject = party.Id.Value };
}
