namespace Lakwerk.Work.Publishing;

/// <summary>The decision as it goes out, or the reasons why it does not.</summary>
internal sealed record PublicLetter(byte[]? Pdf, IReadOnlyList<string> Reasons)
{
    /// <summary>What stops nothing but should be looked at.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What stops it may pass when somebody says why.</summary>
    public bool NeedsReason { get; init; }

    public static PublicLetter Refused(params IReadOnlyList<string> reasons) => new(null, reasons);
}
