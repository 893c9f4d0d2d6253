namespace Lakwerk.Work.Dossiers;

/// <summary>A redacted document with the report of the witness, or the reasons why there is none.</summary>
/// <param name="Sha256">Where the redacted file is; null when it may not leave the house.</param>
/// <param name="Report">The inspection's report as JSON; null when it never came to one.</param>
/// <param name="Reasons">Why there is no file: one sentence each.</param>
public sealed record Proof(string? Sha256, byte[]? Report, IReadOnlyList<string> Reasons)
{
    /// <summary>Nothing that was marked can be found in the file, on any channel.</summary>
    public bool IsClean => Sha256 is not null;

    internal static Proof Refused(params IReadOnlyList<string> reasons) => new(null, null, reasons);
}
