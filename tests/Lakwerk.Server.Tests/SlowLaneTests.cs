using Lakwerk.Server.Workers;

namespace Lakwerk.Server.Tests;

/// <summary>Slow work keeps to its own threads.</summary>
public sealed class SlowLaneTests
{
    [Fact]
    public async Task No_more_goes_on_at_once_than_the_lane_is_wide_and_all_of_it_is_done()
    {
        using var lane = new SlowLane("proef", 2);
        var (now, most, gate) = (0, 0, new Lock());
        var all = Enumerable.Range(0, 24).Select(number => lane.Run(() =>
        {
            lock (gate) most = Math.Max(most, ++now);
            Thread.Sleep(2);
            lock (gate) now--;
            Assert.False(Thread.CurrentThread.IsThreadPoolThread);
            return number;
        }));
        Assert.Equal(Enumerable.Range(0, 24), await Task.WhenAll(all));
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task What_goes_wrong_comes_to_who_asked_and_the_lane_goes_on()
    {
        using var lane = new SlowLane("proef", 1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => lane.Run<int>(() => throw new InvalidOperationException("mis")));
        Assert.Equal(3, await lane.Run(() => 3));
    }

    [Fact]
    public async Task Who_left_while_waiting_has_nothing_done()
    {
        using var lane = new SlowLane("proef", 1);
        using var first = new ManualResetEventSlim();
        using var left = new CancellationTokenSource();
        var busy = lane.Run(() => { first.Wait(); return 1; });
        var waiting = lane.Run(() => 2, left.Token);
        await left.CancelAsync();
        first.Set();
        Assert.Equal(1, await busy);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
