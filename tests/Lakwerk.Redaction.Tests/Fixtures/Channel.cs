namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>A way in which a file can hold a secret.</summary>
/// <param name="Name">What it is called in the test's name.</param>
/// <param name="Passes">Without marks the secret reaches the output: only then does equality under marks prove removal.</param>
/// <param name="File">The file with this secret: six letters, in Courier where they are shown.</param>
internal sealed record Channel(string Name, bool Passes, Func<string, byte[]> File)
{
    /// <summary>Pages that hold the secret under the mark.</summary>
    public int Pages { get; init; } = 1;
}
