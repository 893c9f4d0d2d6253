using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Npgsql;

namespace Lakwerk.Storage;

/// <summary>News by LISTEN and NOTIFY.</summary>
internal sealed class PostgresNews(NpgsqlDataSource source) : INews
{
    private const string Line = "lakwerk_news";

    // PostgreSQL takes at most 8,000 bytes.
    private const int Longest = 7_900;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public void Tell(string news)
    {
        if (Encoding.UTF8.GetByteCount(news) > Longest)
            return;
        using var connection = source.OpenConnection();
        connection.Run("SELECT pg_notify(@l, @n)", ("@l", Line), ("@n", news));
    }

    public async IAsyncEnumerable<string> Listen([EnumeratorCancellation] CancellationToken stop)
    {
        var heard = Channel.CreateUnbounded<string>();
        var listening = ListenAgainAndAgain(heard.Writer, stop);
        await foreach (var news in heard.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            yield return news;
        await listening.ConfigureAwait(false);
    }

    /// <summary>A server that restarts, or a line that breaks, is listened to again.</summary>
    private async Task ListenAgainAndAgain(ChannelWriter<string> heard, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(heard, stop).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException or OperationCanceledException)
            {
                await Task.Delay(Patience, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        heard.Complete();
    }

    private async Task Listen(ChannelWriter<string> heard, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        connection.Notification += (_, news) => heard.TryWrite(news.Payload);
        var command = connection.Command($"LISTEN {Line}");
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        while (true)
            await connection.WaitAsync(stop).ConfigureAwait(false);
    }
}
