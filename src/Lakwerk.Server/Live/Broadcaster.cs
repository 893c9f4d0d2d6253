using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;
using Microsoft.Extensions.Hosting;

namespace Lakwerk.Server.Live;

/// <summary>
/// Passes news on to whoever listens, at this process or at another of the same office. Who is too slow to listen misses news,
/// and asks for the state again.
/// </summary>
public sealed class Broadcaster(Office office) : BackgroundService
{
    private const int MostWaiting = 256;

    private readonly ConcurrentDictionary<Channel<LiveEvent>, DossierId> _listeners = new();
    private readonly string _self = Guid.NewGuid().ToString("N");

    public void Say(LiveEvent news)
    {
        ArgumentNullException.ThrowIfNull(news);
        SayHere(news);
        if (office.Place.IsShared)
            office.News.Tell(JsonSerializer.Serialize(new RelayedNews(_self, news.Dossier.Value, news.Kind, JsonSerializer.SerializeToElement(news.Data, news.Data.GetType(), JsonSerializerOptions.Web)), JsonSerializerOptions.Web));
    }

    /// <summary>Everything said of a dossier from now on, also before the first is asked for, until <paramref name="stop"/>.</summary>
    public IAsyncEnumerable<LiveEvent> Listen(DossierId dossier, CancellationToken stop)
    {
        var channel = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = dossier;
        stop.Register(() => _listeners.TryRemove(channel, out _));
        return Heard(channel, stop);
    }

    /// <summary>Hears what other processes say.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var heard in office.News.Listen(stoppingToken))
            if (JsonSerializer.Deserialize<RelayedNews>(heard, JsonSerializerOptions.Web) is { } news && news.From != _self)
                SayHere(new LiveEvent(new DossierId(news.Dossier), news.Kind, news.Data));
    }

    private async IAsyncEnumerable<LiveEvent> Heard(Channel<LiveEvent> channel, [EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(stop)) yield return news;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }

    private void SayHere(LiveEvent news)
    {
        foreach (var (listener, dossier) in _listeners)
            if (dossier == news.Dossier) listener.Writer.TryWrite(news);
    }

    private sealed record RelayedNews(string From, string Dossier, string Kind, JsonElement Data);
}
