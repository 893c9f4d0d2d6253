using System.Text.Json;

namespace Lakwerk.Server.Api;

/// <summary>What commands led to.</summary>
/// <param name="Version">The dossier's version after it.</param>
/// <param name="Events">What happened, as the journal keeps it.</param>
public sealed record CommandsDone(int Version, IReadOnlyList<JsonElement> Events);
