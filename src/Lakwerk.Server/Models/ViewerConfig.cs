using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Server.Models;

/// <summary>What the viewer's script is told when it starts: addresses, grounds and words.</summary>
public sealed record ViewerConfig(string Api, string Original, string Public, string Live, string Words)
{
    public required string Undo { get; init; }

    public required string DossierApi { get; init; }

    public required string Search { get; init; }

    public required string Me { get; init; }

    public required string Dossier { get; init; }

    public required string Document { get; init; }

    public required bool MayWork { get; init; }

    public required bool MayRemark { get; init; }

    public required IReadOnlyList<Colleague> People { get; init; }

    public required IReadOnlyList<RelatedDocument> Related { get; init; }

    /// <summary>What third parties hold against disclosure, by mark.</summary>
    public required IReadOnlyDictionary<string, string> Objections { get; init; }

    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    public required IReadOnlyList<GroundChoice> Grounds { get; init; }

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public static ViewerConfig Of(Dossier dossier, Document document, Inventory inventory, Layout.Visit visit, ViewerParts parts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(parts);
        var (page, api) = ($"/dossiers/{dossier.Id}/documents/{document.Id}", $"/api/v1/dossiers/{dossier.Id}/documents/{document.Id}");
        var order = DocumentLine.Of(dossier, inventory).Select(line => line.Row.Document.Id).ToList();
        var at = order.IndexOf(document.Id);
        return new ViewerConfig(api, $"{page}/original.pdf", $"{page}/public.pdf", $"/dossiers/{dossier.Id}/live", $"{api}/pages")
        {
            Undo = $"/api/v1/dossiers/{dossier.Id}/undo",
            DossierApi = $"/api/v1/dossiers/{dossier.Id}",
            Search = $"/dossiers/{dossier.Id}/search",
            Me = visit.Actor.Id,
            Dossier = dossier.Id.Value,
            Document = document.Id.Value,
            MayWork = parts.MayWork,
            MayRemark = Security.Permissions.MayRemark(dossier, visit.Actor),
            People = parts.People,
            Related = parts.Related,
            Objections = ObjectionsTo(dossier, document),
            Previous = at > 0 ? $"/dossiers/{dossier.Id}/documents/{order[at - 1]}" : null,
            Next = at >= 0 && at < order.Count - 1 ? $"/dossiers/{dossier.Id}/documents/{order[at + 1]}" : null,
            Grounds = parts.Grounds,
            Texts = visit.Texts.Of("viewer."),
        };
    }

    /// <summary>A third party objects to the documents that it was asked about, or to the passages that were decided on.</summary>
    private static Dictionary<string, string> ObjectionsTo(Dossier dossier, Document document)
    {
        var objections = new Dictionary<string, string>();
        foreach (var party in dossier.Parties.Values)
        {
            if (party.Objects && party.Documents.Contains(document.Id))
                foreach (var mark in document.Marks) objections[mark.Id.Value] = party.Name;
            foreach (var outcome in party.Outcomes.Where(outcome => outcome.Document == document.Id && outcome.Mark is not null)) objections[outcome.Mark!.Value.Value] = party.Name;
        }

        return objections;
    }
}
