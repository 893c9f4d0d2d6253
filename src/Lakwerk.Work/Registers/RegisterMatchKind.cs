namespace Lakwerk.Work.Registers;

/// <summary>How a new document is public already.</summary>
public enum RegisterMatchKind
{
    /// <summary>Word for word.</summary>
    Exact,

    /// <summary>But for some passages.</summary>
    Near,

    /// <summary>As a part of a public document.</summary>
    Contained,

    /// <summary>A public document is a part of it.</summary>
    Contains,
}
