namespace Lakwerk.Redaction;

/// <summary>What becomes of the gap that removed text leaves: its width can give a name away.</summary>
public enum WidthPolicy
{
    /// <summary>What is left stays exactly where it was. The gap tells the width of what was removed.</summary>
    Exact,

    /// <summary>On lines that lost text, everything left is moved to a coarse grid and loses its fine spacing.</summary>
    Snap,

    /// <summary>
    /// Every removed text is replaced by a box of one width and the rest of its line is set against it: nothing of the old
    /// width is left. Text that belongs to a picture stays where the picture shows it.
    /// </summary>
    Fixed,
}
