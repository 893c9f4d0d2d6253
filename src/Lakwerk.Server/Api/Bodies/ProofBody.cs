namespace Lakwerk.Server.Api;

/// <summary>What the witness found in a redacted document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsClean">Null while nobody looked.</param>
/// <param name="Sha256">The redacted file; null when it may not leave the house.</param>
/// <param name="Reasons">Why not.</param>
public sealed record ProofBody(string Document, string Number, bool? IsClean, string? Sha256, IReadOnlyList<string> Reasons);
