using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>A ground or label that somebody can choose, the body's favourites first.</summary>
/// <param name="Code">As the journal has it.</param>
/// <param name="Label">As it is printed in the box.</param>
/// <param name="Name">What it means.</param>
/// <param name="Key">The digit that chooses it, or null.</param>
public sealed record GroundChoice(string Code, string Label, string Name, int? Key)
{
    /// <summary>What can be chosen in a dossier today.</summary>
    public static IReadOnlyList<GroundChoice> For(Dossier dossier, DateOnly today, Language language, FavouriteGrounds favourites)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(favourites);
        var regime = Dossier.RegimeOn(today);
        return For(regime, language, favourites.Of(dossier.Body, regime));
    }

    public static IReadOnlyList<GroundChoice> For(Regime regime, Language language, ImmutableArray<string> favourites)
    {
        var grounds = GroundTable.Of(regime).Select(ground => (ground.Code, Name: ground.Name.In(language)));
        var labels = OtherLabelTable.All.Select(label => (label.Code, Name: label.Name.In(language)));
        return [.. grounds.Concat(labels).Select(one => (one.Code, one.Name, At: favourites.IndexOf(one.Code)))
            .OrderBy(one => one.At < 0 ? int.MaxValue : one.At)
            .Select(one => new GroundChoice(one.Code, MarkTranslation.LabelOf([one.Code]), one.Name, one.At < 0 ? null : one.At + 1))];
    }
}
