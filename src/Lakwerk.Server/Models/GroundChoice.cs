using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A ground or label that somebody can choose, what most bodies use most first.</summary>
/// <param name="Code">As the journal has it.</param>
/// <param name="Label">As it is printed in the box.</param>
/// <param name="Name">What it means.</param>
/// <param name="Key">The digit that chooses it, or null.</param>
public sealed record GroundChoice(string Code, string Label, string Name, int? Key)
{
    private static readonly string[] Favourites = ["5.1.2.e", "5.1.1.e", "5.2.1", "5.1.2.i", "5.1.1.d", "5.1.1.c", "5.1.2.b", "5.1.2.h", "buiten scope"];
    private static readonly string[] WobFavourites = ["10.2.e", "10.1.d", "11.1", "10.2.g", "10.1.c", "10.2.b", "10.7.b", "10.2.a", "buiten scope"];

    public static IReadOnlyList<GroundChoice> For(DateOnly today, Language language)
    {
        var regime = Dossier.RegimeOn(today);
        var favourites = regime == Regime.Woo ? Favourites : WobFavourites;
        var grounds = GroundTable.Of(regime).Select(ground => (ground.Code, Name: ground.Name.In(language)));
        var labels = OtherLabelTable.All.Select(label => (label.Code, Name: label.Name.In(language)));
        return [.. grounds.Concat(labels).Select(one => (one.Code, one.Name, At: Array.IndexOf(favourites, one.Code)))
            .OrderBy(one => one.At < 0 ? int.MaxValue : one.At)
            .Select(one => new GroundChoice(one.Code, MarkTranslation.LabelOf([one.Code]), one.Name, one.At < 0 ? null : one.At + 1))];
    }
}
