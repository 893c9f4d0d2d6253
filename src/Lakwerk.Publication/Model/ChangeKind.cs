namespace Lakwerk.Publication.Model;

/// <summary>What a later decision did to a document.</summary>
public enum ChangeKind
{
    /// <summary>It is new in the inventory.</summary>
    Added,

    /// <summary>More of it is public than before.</summary>
    Opened,

    /// <summary>Less of it is public than before.</summary>
    Closed,

    /// <summary>What is covered stays covered, on other grounds.</summary>
    Regrounded,

    /// <summary>The inventory no longer has it.</summary>
    Dropped,
}
