using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Tests.Fixtures;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>A way in which a file can hold a secret.</summary>
/// <param name="Number">Its number in the catalogue of leak channels.</param>
/// <param name="Name">What it is called in the test's name.</param>
/// <param name="Weaker">An engine without the remedy for it, through which the secret must come to be seen.</param>
/// <param name="File">The file with this secret: six letters of one width where they are shown.</param>
internal sealed record Channel(int Number, string Name, WeakEngine Weaker, Func<string, byte[]> File)
{
    /// <summary>Where the secret of most files stands.</summary>
    public static readonly Box UsualArea = new(115, 696, 159, 712);

    /// <summary>Pages that hold the secret under the mark.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>The marked area of each page.</summary>
    public Box Area { get; init; } = UsualArea;

    public Mark[] Marks => [.. Enumerable.Range(1, Pages).Select(page => Run.Mark(Area, page, "5.1.2e", $"m{page}"))];
}
