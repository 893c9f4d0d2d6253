namespace Lakwerk.Work.ReadingBack;

/// <summary>How much one ground covers.</summary>
/// <param name="Code">Canonical code; empty for areas that no code is near.</param>
/// <param name="Name">Short Dutch name.</param>
/// <param name="Codes">Times that the code stands there.</param>
/// <param name="Areas">Areas that it belongs to.</param>
/// <param name="Share">What those areas cover of all pages, 0 to 1.</param>
public sealed record GroundTotal(string Code, string Name, int Codes, int Areas, double Share);
