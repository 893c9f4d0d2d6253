namespace Lakwerk.Server.Api;

/// <summary>The pages on which the documents of a bundle begin.</summary>
public sealed record NewBoundaries(IReadOnlyList<int> Firsts);
