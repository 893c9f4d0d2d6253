using System.Runtime.CompilerServices;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Suggestions;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// What only shows when one reads the documents: something that nobody looked at would go out, or the public list tells what a
/// document hides. The rules of a dossier never see a text; these do.
/// </summary>
public sealed class ContentChecks
{
    private const string Rule = "Woo 5.1";

    // A document that was not touched reads the same: each is looked at once as it stands.
    private readonly ConditionalWeakTable<Document, IReadOnlyList<string>> _told = [];
    private readonly SuggestionDesk _suggestions;
    private readonly DocumentDesk _documents;

    internal ContentChecks(SuggestionDesk suggestions, DocumentDesk documents) => (_suggestions, _documents) = (suggestions, documents);

    public IReadOnlyList<CheckedFinding> Run(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var rows = Inventory.For(dossier, dossier.OpenDecision).Rows.Where(row => row.Document.DuplicateOf is null && _documents.HasOriginal(row.Document)).ToList();
        return [.. Unanswered(dossier, rows).Append(Telling(rows)).OfType<Finding>().Select(finding => CheckedFinding.Of(dossier, finding))];
    }

    /// <summary>Numbers of people are never left open for a reason; a name may be.</summary>
    private IEnumerable<Finding?> Unanswered(Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        var open = rows.Where(row => row.Judgement is Judgement.Public or Judgement.PartlyPublic)
            .Select(row => (Row: row, Suggestions: _suggestions.For(dossier, row.Document).Where(one => one.State == SuggestionState.Open).ToList()))
            .Where(one => one.Suggestions.Count > 0).ToList();
        var numbers = open.Where(one => one.Suggestions.Exists(IsNumber)).Select(one => one.Row).ToList();
        yield return Of("numbers-open", Severity.Error, numbers,
            new("een burgerservicenummer of rekeningnummer is voorgesteld om te lakken en nog niet beantwoord.", "a citizen service number or bank account was suggested and not answered yet."),
            new("Neem de suggestie over of wijs haar af.", "Accept the suggestion or reject it."));
        yield return Of("suggestions-open", Severity.Warning, [.. open.Select(one => one.Row)],
            new($"wordt openbaar, terwijl {(open.Count == 1 ? "daarin" : "in deze documenten samen")} {Count(open.Sum(one => one.Suggestions.Count), "suggestie", "suggesties")} niet beantwoord {(open.Sum(one => one.Suggestions.Count) == 1 ? "is" : "zijn")}.",
                $"goes out, while {Count(open.Sum(one => one.Suggestions.Count), "suggestion was", "suggestions were")} not answered."),
            new("Beantwoord de suggesties, of leg vast waarom dat niet nodig is.", "Answer the suggestions, or record why that is not needed."));
    }

    private Finding? Telling(List<InventoryRow> rows) => Of("list-tells", Severity.Error, [.. rows.Where(row => !row.Document.Marks.IsEmpty && Told(row.Document).Count > 0)],
        new("titel, afzender, ontvanger of opmerking noemt wat in het document is gelakt; de inventarislijst is openbaar.", "title, sender, recipient or note tells what is covered in the document; the inventory is public."),
        new("Pas de gegevens van het document aan.", "Change the details of the document."));

    private IReadOnlyList<string> Told(Document document) => _told.GetValue(document, key => TitleWitness.Leaks(key, _documents.Text(key)));

    private static bool IsNumber(SuggestedMark one) => one.Kind is SuggestionKind.Bsn or SuggestionKind.Iban;

    private static Finding? Of(string code, Severity severity, List<InventoryRow> rows, Bilingual says, Bilingual mend)
    {
        if (rows.Count == 0) return null;
        var text = new Bilingual($"{(rows.Count == 1 ? "Document" : "Documenten")} {Numbers(Language.Dutch)}: {says.Dutch}", $"{(rows.Count == 1 ? "Document" : "Documents")} {Numbers(Language.English)}: {says.English}");
        return new Finding(code, severity, Rule, text, mend, [.. rows.Select(row => row.Document.Id)]);

        string Numbers(Language language) => NumberText.Of(rows.Select(row => row.Number), language);
    }

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
