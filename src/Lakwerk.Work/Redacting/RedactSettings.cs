using Lakwerk.Redaction;
using Lakwerk.Work.Proving;

namespace Lakwerk.Work.Redacting;

/// <summary>How to redact, for one document or a batch.</summary>
public sealed record RedactSettings
{
    public RedactionOptions Options { get; init; } = new();

    /// <summary>How a proof is worded, where one is asked for.</summary>
    public ProofOptions Proof { get; init; } = new();

    /// <summary>Opens an encrypted document; the empty one is always tried. The result is never encrypted.</summary>
    public string Password { get; init; } = "";
}
