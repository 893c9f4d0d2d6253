using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake;

/// <summary>What became of one file or attachment: the line of account that nothing is without.</summary>
/// <param name="Number">From 1, in the order in which they came in; a container or mail comes before what it holds.</param>
/// <param name="Parent">The row of the mail or archive that it came out of.</param>
/// <param name="Path">The way to it: the file as it was given, then each name inside, joined by " » ".</param>
/// <param name="Outcome">Where it ended.</param>
public sealed record IntakeRow(int Number, int? Parent, string Path, IntakeOutcome Outcome)
{
    public const string Separator = " » ";

    public FileKind Kind { get; init; }

    public long Size { get; init; }

    /// <summary>Of its bytes, in lower-case hexadecimal; empty when they could not be had.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The row whose bytes these are too.</summary>
    public int? TwinOf { get; init; }

    public UnreadableReason? Reason { get; init; }

    /// <summary>Why it could not be read, for a person.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Its own name, without the way to it.</summary>
    public string Name => Path[(Path.LastIndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? at + Separator.Length : Path.LastIndexOf('/') + 1)..];
}
