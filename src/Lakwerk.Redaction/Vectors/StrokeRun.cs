using Lakwerk.Pdf.Content;

namespace Lakwerk.Redaction.Vectors;

/// <summary>What is left of a line between two cuts, or between an end and a cut.</summary>
/// <param name="Offset">How far along the subpath it starts: dashes go on from there.</param>
internal sealed record StrokeRun(double Offset)
{
    /// <summary>A move and what follows it.</summary>
    public List<PathSegment> Segments { get; } = [];

    /// <summary>The whole subpath, which closes.</summary>
    public bool IsClosed { get; set; }
}
