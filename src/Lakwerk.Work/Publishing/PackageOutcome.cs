namespace Lakwerk.Work.Publishing;

/// <summary>A package, or the reasons why there is none: one sentence each.</summary>
public sealed record PackageOutcome(ReleasePackage? Package, IReadOnlyList<string> Reasons)
{
    internal static PackageOutcome Refused(IReadOnlyList<string> reasons) => new(null, reasons);
}
