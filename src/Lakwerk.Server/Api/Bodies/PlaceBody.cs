using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Api;

/// <summary>A passage in some document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Areas">One for each line.</param>
/// <param name="Number">The document's number in the inventory.</param>
/// <param name="Page">Where it begins.</param>
/// <param name="Text">What stands there.</param>
/// <param name="IsCovered">Whether marks cover it.</param>
public sealed record PlaceBody(string Document, IReadOnlyList<AreaBody> Areas, string? Number = null, int? Page = null, string? Text = null, bool? IsCovered = null)
{
    public static PlaceBody Of(FoundPassage found, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(inventory);
        return new PlaceBody(found.Document.Value, [.. found.Areas.Select(AreaBody.Of)], inventory.ByDocument[found.Document].Number, found.Page, found.Text, found.IsCovered);
    }

    public static PlaceBody Of(PassagePlace place, Inventory inventory, bool isCovered)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(inventory);
        var areas = place.Boxes.Select(box => new AreaBody(place.Page, box.Left, box.Bottom, box.Right, box.Top));
        return new PlaceBody(place.Document, [.. areas], inventory.ByDocument[new DocumentId(place.Document)].Number, place.Page, place.Text, isCovered);
    }

    public FoundPassage ToPassage() => new(new DocumentId(Document), Areas[0].Page, Text ?? "", [.. Areas.Select(area => area.ToArea())], IsCovered: false);
}
