using System.Runtime.CompilerServices;

namespace Lakwerk.Storage;

/// <summary>An office in a folder is served by one process: there is nobody to tell.</summary>
public sealed class NoNews : INews
{
    public void Tell(string news) { }

    public async IAsyncEnumerable<string> Listen([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        yield break;
    }
}
