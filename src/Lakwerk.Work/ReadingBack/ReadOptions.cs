namespace Lakwerk.Work.ReadingBack;

/// <summary>How files are opened to be read back.</summary>
public sealed record ReadOptions
{
    public static readonly ReadOptions Default = new();

    /// <summary>Opens encrypted files.</summary>
    public string Password { get; init; } = "";

    /// <summary>Recognise text on pages that have none that can be trusted.</summary>
    public bool Recognise { get; init; } = true;

    public CancellationToken Stop { get; init; }
}
