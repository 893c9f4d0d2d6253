using Lakwerk.Text;

namespace Lakwerk.Work.Searching;

/// <summary>A file that was searched.</summary>
/// <param name="File">Its path as given.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Matches">In the order of the pages.</param>
public sealed record SearchedFile(string File, string Sha256, IReadOnlyList<PageMatch> Matches)
{
    /// <summary>What was repaired.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What could not be searched.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
