using Lakwerk.Dossiers.Inventories;
using Lakwerk.Suggestions.Consistency;

namespace Lakwerk.Server.Api;

/// <summary>A passage that was treated differently in different places.</summary>
public sealed record InconsistencyBody(InconsistencyKind Kind, string Text, double Risk, string Ground, IReadOnlyList<PlaceBody> Covered, IReadOnlyList<PlaceBody> Open)
{
    public static InconsistencyBody Of(Inconsistency one, Inventory inventory)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new InconsistencyBody(
            one.Kind, one.Text, one.Risk, string.Join(" / ", one.Covered.Select(place => place.Ground).Distinct()),
            [.. one.Covered.Select(place => PlaceBody.Of(place, inventory, isCovered: true))],
            [.. one.Open.Select(place => PlaceBody.Of(place, inventory, isCovered: false))]);
    }
}
