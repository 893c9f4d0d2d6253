namespace Lakwerk.Storage;

/// <summary>
/// News from one process of an office to the others. It is a courtesy: who misses it sees the same a moment later when looking
/// again, so nothing depends on it.
/// </summary>
public interface INews
{
    /// <summary>Tells the other processes.</summary>
    void Tell(string news);

    /// <summary>What any process tells from now on, also this one, until <paramref name="stop"/>.</summary>
    IAsyncEnumerable<string> Listen(CancellationToken stop);
}
