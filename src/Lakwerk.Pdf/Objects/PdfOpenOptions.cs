namespace Lakwerk.Pdf.Objects;

/// <summary>How to open a file.</summary>
public sealed record PdfOpenOptions
{
    /// <summary>The defaults: no password, usual limits, repair what can be repaired.</summary>
    public static readonly PdfOpenOptions Default = new();

    /// <summary>User or owner password; the empty one is always tried.</summary>
    public string Password { get; init; } = "";

    /// <summary>What the file may cost at the most.</summary>
    public PdfLimits Limits { get; init; } = PdfLimits.Default;

    /// <summary>Stops long scans of a damaged file.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Repairs nothing: what would be a repair becomes a <see cref="PdfException"/>.</summary>
    public bool Strict { get; init; }
}
