namespace Lakwerk.Work.Publishing;

/// <summary>A package, or the reasons why there is none: one sentence each.</summary>
public sealed record PackageOutcome(ReleasePackage? Package, IReadOnlyList<string> Reasons)
{
    /// <summary>What stops nothing but should be looked at.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What stands in the way is a doubt about the signed letter, which may pass when somebody says why.</summary>
    public bool NeedsReason { get; init; }

    internal static PackageOutcome Refused(IReadOnlyList<string> reasons) => new(null, reasons);
}
