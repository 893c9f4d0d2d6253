namespace Lakwerk.Intake;

/// <summary>What one input may cost. Whatever passes a limit ends in a row that says so; the rest goes on.</summary>
public sealed record IntakeLimits
{
    public static readonly IntakeLimits Default = new();

    /// <summary>Files inside files: mail in mail, archive in archive.</summary>
    public int Nesting { get; init; } = 25;

    /// <summary>Files that one input may hold, at all depths together.</summary>
    public int Items { get; init; } = 200_000;

    /// <summary>The largest single file that is read.</summary>
    public long FileBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>What all files inside one input may hold together once unpacked.</summary>
    public long UnpackedBytes { get; init; } = 20L * 1024 * 1024 * 1024;

    /// <summary>How much larger than its archive a file may be, once it is larger than <see cref="RatioFreeBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    public long RatioFreeBytes { get; init; } = 16L * 1024 * 1024;

    /// <summary>Pages of one document.</summary>
    public int Pages { get; init; } = 20_000;
}
