using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication;

/// <summary>What somebody reads first who opens a release: what is in it, and how to check that it is whole.</summary>
public static class ReadMeText
{
    public static string Of(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        List<string> lines =
        [
            decision.Title,
            $"{decision.Body}, {DecisionKinds.NameOf(decision.Kind).Dutch} van {DutchDates.Long(decision.DecidedOn)}{(decision.Reference.Length > 0 ? $", kenmerk {decision.Reference}" : "")}",
            "",
            $"{ReleasePaths.Decision}            het besluit, zonder de naam van de verzoeker",
            $"inventarislijst.*      alle documenten met wat erover is besloten",
            "documenten/            de openbare documenten; de naam is het nummer in de inventarislijst",
            "tekst/                 dezelfde documenten als platte tekst",
            "bewijs/                per document het bewijs dat wat gelakt is, uit het bestand is verwijderd",
            $"{ReleasePaths.Json}           alles hierboven voor programma's",
            $"{ReleasePaths.Hashes}             controlegetallen: sha256sum -c {ReleasePaths.Hashes}",
        ];
        if (decision.Changes.Count > 0)
            lines.AddRange(["eerder/                wat onder een vorig besluit openbaar werd en nu vervangen is", "", $"Gewijzigd ten opzichte van {decision.Follows}:", .. decision.Changes.Select(change => $"- {change.Sentence}")]);
        return string.Join('\n', lines) + "\n";
    }
}
