namespace Lakwerk.Intake;

/// <summary>How files are taken in.</summary>
public sealed record IntakeSettings
{
    public IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>Recognise text on pages that have none that can be trusted.</summary>
    public bool Recognise { get; init; } = true;

    /// <summary>Where recognised pages are kept by the hash of their input; null keeps none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Ask a running clamd about every file before it is opened.</summary>
    public bool ScanForViruses { get; init; }

    /// <summary>The socket that clamd listens on; null for where distributions put it.</summary>
    public string? VirusScanner { get; init; }

    /// <summary>Documents that are made at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    public CancellationToken Stop { get; init; }
}
