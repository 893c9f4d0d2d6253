using System.Text.RegularExpressions;

namespace Lakwerk.Server.Api;

/// <summary>A mark to place or change.</summary>
/// <param name="Id">Chosen by the sender, so that sending it twice places it once.</param>
/// <param name="Areas">Where.</param>
/// <param name="Codes">Grounds or labels, at least one.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed partial record NewMark(string Id, IReadOnlyList<AreaBody> Areas, IReadOnlyList<string> Codes, int? Seen = null)
{
    /// <summary>ISO 32000-2 leaves the size of a page open; nothing that is printed comes near this, in points.</summary>
    private const double LargestPage = 1_000_000;

    /// <summary>Whether the id can stand in an address and in the journal.</summary>
    public static bool IsName(string id) => Name().IsMatch(id);

    /// <summary>Whether areas can be on a page: there, and of a size that a page may have.</summary>
    public static bool AreSound(IReadOnlyList<AreaBody>? areas) => areas is not null && areas.All(area => area is { Page: >= 1 } && ((double[])[area.X0, area.Y0, area.X1, area.Y1]).All(number => Math.Abs(number) <= LargestPage));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex Name();
}
