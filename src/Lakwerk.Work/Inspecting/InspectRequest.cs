namespace Lakwerk.Work.Inspecting;

/// <summary>What to inspect, and what to compare it with.</summary>
/// <param name="File">The file whose leaks are looked for.</param>
/// <param name="Original">The file before redaction; with <paramref name="Marks"/> or not at all.</param>
/// <param name="Marks">The marks that it was redacted with.</param>
public sealed record InspectRequest(string File, string? Original = null, string? Marks = null)
{
    /// <summary>Hold a file without original to what a freshly redacted file must be.</summary>
    public bool Strict { get; init; }

    /// <summary>A gap whose width can be read is a finding.</summary>
    public bool WidthMustBeHidden { get; init; }

    public string Password { get; init; } = "";
}
