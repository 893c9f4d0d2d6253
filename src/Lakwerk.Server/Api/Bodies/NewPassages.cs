namespace Lakwerk.Server.Api;

/// <summary>Passages to cover as one act.</summary>
/// <param name="Places">Where.</param>
/// <param name="Codes">Grounds or labels, at least one.</param>
public sealed record NewPassages(IReadOnlyList<PlaceBody> Places, IReadOnlyList<string> Codes);
