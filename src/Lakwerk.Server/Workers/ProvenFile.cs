namespace Lakwerk.Server.Workers;

/// <summary>What a worker says of a document: the redacted file, or why there is none.</summary>
/// <param name="Sha256">Where the redacted file is; null when it may not leave the house.</param>
/// <param name="Reasons">Why there is none.</param>
/// <param name="Proof">What the witness found; null when it never came to look.</param>
public sealed record ProvenFile(string? Sha256, IReadOnlyList<string> Reasons, ProofSummary? Proof)
{
    public bool IsClean => Sha256 is not null;
}
