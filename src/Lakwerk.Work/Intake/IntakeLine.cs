namespace Lakwerk.Work.Intake;

/// <summary>A line of the state file: a record, or the note that an input was taken in whole.</summary>
internal sealed record IntakeLine
{
    public IntakeRecord? Record { get; init; }

    /// <summary>The input that ends here.</summary>
    public string? Done { get; init; }

    public string? Sha256 { get; init; }
}
