namespace Lakwerk.Server.Api;

/// <summary>How a decision stands on the public site.</summary>
/// <param name="IsRunning">It is being made.</param>
/// <param name="PublicFrom">From which day the public sees it; absent when it is not there.</param>
/// <param name="Version">Which version of the dossier's decisions it is.</param>
/// <param name="Obstacles">Why the last attempt came to nothing.</param>
public sealed record PublicationBody(bool IsRunning, DateOnly? PublicFrom, int? Version, IReadOnlyList<string> Obstacles);
