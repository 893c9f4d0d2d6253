namespace Lakwerk.Server.Api;

/// <summary>A document that a bundle seems to hold.</summary>
public sealed record BoundaryBody(int First, int Last, string Title, DateOnly? Date, double Confidence);
