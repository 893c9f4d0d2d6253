namespace Lakwerk.Server.Api;

/// <summary>A suggested text, wherever it stands in the dossier.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words; capitals do not count.</param>
/// <param name="Codes">Grounds in place of the suggested ones.</param>
public sealed record SuggestedText(string Kind, string Text, IReadOnlyList<string>? Codes = null);
