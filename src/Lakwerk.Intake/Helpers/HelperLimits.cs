namespace Lakwerk.Intake.Helpers;

/// <summary>What a child process may use.</summary>
public sealed record HelperLimits
{
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    public long MemoryBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The largest file that it may write.</summary>
    public long FileBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>What its folder may hold altogether while it runs: an archive may hold many large files.</summary>
    public long? FolderBytes { get; init; }

    /// <summary>It must reach a service of this machine.</summary>
    public bool KeepsNetwork { get; init; }
}
