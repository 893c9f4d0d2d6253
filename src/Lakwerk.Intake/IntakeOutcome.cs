namespace Lakwerk.Intake;

/// <summary>Where a file ended. There is no other end.</summary>
public enum IntakeOutcome
{
    /// <summary>It became a document.</summary>
    Document,

    /// <summary>The same bytes came in before.</summary>
    Duplicate,

    /// <summary>It holds other files, each with a row of its own.</summary>
    Unpacked,

    /// <summary>It could not be read; the row says why.</summary>
    Unreadable,
}
