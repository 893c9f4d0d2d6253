namespace Lakwerk.Dossiers;

/// <summary>A part of the request that another body answers.</summary>
public sealed record Transfer(string Body, string Part, DateOnly Date, string? Reference);
