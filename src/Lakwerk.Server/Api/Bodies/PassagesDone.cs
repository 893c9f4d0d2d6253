namespace Lakwerk.Server.Api;

/// <summary>How many marks an act placed.</summary>
public sealed record PassagesDone(int Version, int Placed);
