namespace Lakwerk.Server.Api;

/// <summary>A mark to place or change.</summary>
/// <param name="Id">Chosen by the sender, so that sending it twice places it once.</param>
/// <param name="Areas">Where.</param>
/// <param name="Codes">Grounds or labels, at least one.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed record NewMark(string Id, IReadOnlyList<AreaBody> Areas, IReadOnlyList<string> Codes, int? Seen);
