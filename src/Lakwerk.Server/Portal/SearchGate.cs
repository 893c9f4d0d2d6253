namespace Lakwerk.Server.Portal;

/// <summary>Lets so many searches run at once; whoever waits too long is turned away, so that a flood of questions never stops the pages.</summary>
internal sealed class SearchGate(int atOnce) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _free = new(atOnce);

    /// <summary>A turn, to be given back; null when none came free in time.</summary>
    public async Task<IDisposable?> Turn(CancellationToken stop) => await _free.WaitAsync(Patience, stop) ? new Taken(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
