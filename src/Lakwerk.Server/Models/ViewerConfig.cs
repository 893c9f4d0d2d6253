using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>What the viewer's script is told when it starts: addresses, grounds and words.</summary>
public sealed record ViewerConfig(string Api, string Original, string Public, string Live, string Words)
{
    private const string PrivateLife = "5.1.2.e";

    // What most bodies use most, under the digits; the palette has them all.
    private static readonly string[] Favourites = [PrivateLife, "5.1.1.e", "5.2.1", "5.1.2.i", "5.1.1.d", "5.1.1.c", "5.1.2.b", "5.1.2.h", "buiten scope"];
    private static readonly string[] WobFavourites = ["10.2.e", "10.1.d", "11.1", "10.2.g", "10.1.c", "10.2.b", "10.7.b", "10.2.a", "buiten scope"];

    public required string Undo { get; init; }

    public required string Me { get; init; }

    public required string Dossier { get; init; }

    public required string Document { get; init; }

    public required bool MayWork { get; init; }

    public required string? Previous { get; init; }

    public required string? Next { get; init; }

    public required IReadOnlyList<object> Grounds { get; init; }

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public static ViewerConfig Of(Dossier dossier, Document document, Inventory inventory, Layout.Visit visit, bool mayWork)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(visit);
        var (page, api) = ($"/dossiers/{dossier.Id}/documents/{document.Id}", $"/api/v1/dossiers/{dossier.Id}/documents/{document.Id}");
        var order = DocumentLine.Of(dossier, inventory).Select(line => line.Row.Document.Id).ToList();
        var at = order.IndexOf(document.Id);
        return new ViewerConfig(api, $"{page}/original.pdf", $"{page}/public.pdf", $"/dossiers/{dossier.Id}/live", $"{api}/pages")
        {
            Undo = $"/api/v1/dossiers/{dossier.Id}/undo",
            Me = visit.Actor.Id,
            Dossier = dossier.Id.Value,
            Document = document.Id.Value,
            MayWork = mayWork,
            Previous = at > 0 ? $"/dossiers/{dossier.Id}/documents/{order[at - 1]}" : null,
            Next = at >= 0 && at < order.Count - 1 ? $"/dossiers/{dossier.Id}/documents/{order[at + 1]}" : null,
            Grounds = GroundsFor(Lakwerk.Dossiers.Dossier.RegimeOn(visit.Today), visit.Texts.Language),
            Texts = visit.Texts.Of("viewer."),
        };
    }

    private static List<object> GroundsFor(Regime regime, Language language)
    {
        var favourites = regime == Regime.Woo ? Favourites : WobFavourites;
        var grounds = GroundTable.Of(regime).Select(ground => (ground.Code, Name: ground.Name.In(language)));
        var labels = OtherLabelTable.All.Select(label => (label.Code, Name: label.Name.In(language)));
        return [.. grounds.Concat(labels).Select(one => (one.Code, one.Name, At: Array.IndexOf(favourites, one.Code)))
            .OrderBy(one => one.At < 0 ? int.MaxValue : one.At)
            .Select(one => (object)new { code = one.Code, label = MarkTranslation.LabelOf([one.Code]), name = one.Name, key = one.At < 0 ? null : (int?)(one.At + 1) })];
    }
}
