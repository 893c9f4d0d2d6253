namespace Lakwerk.Intake.Helpers;

/// <summary>A helper is missing, failed, or took too much; the message is one Dutch sentence.</summary>
public sealed class HelperException : Exception
{
    public HelperException(string message)
        : base(message)
    {
    }

    public HelperException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The program is not installed, so the file may be fine.</summary>
    public bool IsMissing { get; init; }

    /// <summary>It was stopped at a limit of time or size: the file asks more than a file may ask.</summary>
    public bool TookTooMuch { get; init; }

    public static HelperException Missing(HelperProgram program) => new(program.MissingSentence) { IsMissing = true };
}
