namespace Lakwerk.Pdf.Content;

/// <summary>Kinds of path segment (ISO 32000-2, 8.5.2); a rectangle comes as a move, three lines and a close.</summary>
public enum PathVerb
{
    /// <summary>Starts a subpath.</summary>
    Move,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>A cubic Bézier curve.</summary>
    Curve,

    /// <summary>A straight line back to the start of the subpath.</summary>
    Close,
}
