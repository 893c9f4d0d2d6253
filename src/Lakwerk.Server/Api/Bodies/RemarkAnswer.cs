namespace Lakwerk.Server.Api;

/// <summary>How a remark was dealt with.</summary>
/// <param name="Answer">Needed for a question.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed record RemarkAnswer(string? Answer = null, int? Seen = null);
