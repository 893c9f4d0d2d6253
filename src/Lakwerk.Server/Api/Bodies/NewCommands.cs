using System.Text.Json;

namespace Lakwerk.Server.Api;

/// <summary>Commands to carry out as one act.</summary>
/// <param name="Commands">Each as in a script: <c>{"do":"assess-document","document":"d-1","assessment":"by-marks"}</c>.</param>
/// <param name="Seen">The dossier's version that the sender looked at.</param>
public sealed record NewCommands(IReadOnlyList<JsonElement> Commands, int? Seen = null);
