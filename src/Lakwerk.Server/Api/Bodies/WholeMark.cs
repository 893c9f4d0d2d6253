namespace Lakwerk.Server.Api;

/// <summary>A mark over the whole document.</summary>
/// <param name="Id">Chosen by the sender, so that sending it twice places it once.</param>
/// <param name="Codes">Grounds or labels, at least one.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed record WholeMark(string Id, IReadOnlyList<string> Codes, int? Seen = null);
