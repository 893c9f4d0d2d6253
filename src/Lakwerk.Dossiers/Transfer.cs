namespace Lakwerk.Dossiers;

/// <summary>A part of the request that another body answers; without a date when nobody knows when it was forwarded.</summary>
public sealed record Transfer(string Body, string Part, DateOnly? Date, string? Reference);
