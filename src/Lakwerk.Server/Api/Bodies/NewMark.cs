using System.Text.RegularExpressions;

namespace Lakwerk.Server.Api;

/// <summary>A mark to place or change.</summary>
/// <param name="Id">Chosen by the sender, so that sending it twice places it once.</param>
/// <param name="Areas">Where.</param>
/// <param name="Codes">Grounds or labels, at least one.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed partial record NewMark(string Id, IReadOnlyList<AreaBody> Areas, IReadOnlyList<string> Codes, int? Seen = null)
{
    /// <summary>Whether the id can stand in an address and in the journal.</summary>
    public static bool IsName(string id) => Name().IsMatch(id);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    private static partial Regex Name();
}
