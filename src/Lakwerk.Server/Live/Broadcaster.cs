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

    /// <summary>Hears what other processes say.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var heard in office.News.Listen(stoppingToken))
            if (JsonSerializer.Deserialize<RelayedNews>(heard, JsonSerializerOptions.Web) is { } news && news.From != _self)
                SayHere(new LiveEvent(new DossierId(news.Dossier), news.Kind, news.Data));
    }

    private void SayHere(LiveEvent news)
    {
        foreach (var (listener, dossier) in _listeners)
            if (dossier == news.Dossier) listener.Writer.TryWrite(news);
    }

    private sealed record RelayedNews(string From, string Dossier, string Kind, JsonElement Data);
}
