namespace Lakwerk.Server.Api;

/// <summary>The grounds under a body's number keys, in order; none brings the usual ones back.</summary>
public sealed record ChosenGrounds(string Body, IReadOnlyList<string> Codes);
