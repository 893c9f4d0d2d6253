namespace Lakwerk.Server.Api;

/// <summary>Documents that become one, in this order.</summary>
public sealed record MergedDocuments(IReadOnlyList<string> Documents);
