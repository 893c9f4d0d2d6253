using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Live;

/// <summary>Passes news on to whoever listens. Who is too slow to listen misses news, and asks for the state again.</summary>
public sealed class Broadcaster
{
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<Channel<LiveEvent>, DossierId> _listeners = new();

    public void Say(LiveEvent news)
    {
        ArgumentNullException.ThrowIfNull(news);
        foreach (var (listener, dossier) in _listeners)
            if (dossier == news.Dossier) listener.Writer.TryWrite(news);
    }

    /// <summary>Everything said of a dossier from now on, until <paramref name="stop"/>.</summary>
    public async IAsyncEnumerable<LiveEvent> Listen(DossierId dossier, [EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = dossier;
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(stop)) yield return news;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}
