namespace Lakwerk.Server.Api;

/// <summary>Which suggestions are accepted or rejected, as one act.</summary>
/// <param name="Keys">The suggestions.</param>
/// <param name="Codes">Grounds in place of the suggested ones.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed record SuggestionAnswer(IReadOnlyList<string> Keys, IReadOnlyList<string>? Codes = null, int? Seen = null);
