using System.Diagnostics;
using Lakwerk.Work.Helpers;

namespace Lakwerk.Work.Tests;

public sealed class HelperProcessTests
{
    private static readonly Helper Shell = new("sh", "dash", "The tests");

    [Fact]
    public void A_helper_that_ends_well_is_silent() => Run("exit 0");

    [Fact]
    public void A_helper_that_fails_says_why_in_one_sentence() =>
        Assert.Equal("sh failed: no such page", Refusal("echo no such page >&2; echo more >&2; exit 3"));

    [Fact]
    public void A_helper_that_floods_its_outputs_neither_blocks_nor_fills_memory() =>
        Assert.StartsWith("sh failed: ", Refusal("head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1"), StringComparison.Ordinal);

    [Fact]
    public void A_helper_that_does_not_end_is_stopped()
    {
        var watch = Stopwatch.StartNew();
        var problem = Assert.Throws<InputException>(() => HelperProcess.Run(Shell, ["-c", "sleep 600"], TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Contains("was stopped", problem.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_helper_has_a_limit_on_memory() => Assert.Equal("1048576", OutputOf("ulimit -v"));

    [Fact]
    public void A_helper_is_stopped_when_the_user_stops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => HelperProcess.Run(Shell, ["-c", "sleep 600"], TimeSpan.FromMinutes(5), stop.Token));
    }

    [Fact]
    public void A_missing_helper_is_one_sentence_with_its_package()
    {
        var missing = new Helper("no-such-program", "no-such-package", "Page pictures");
        var problem = Assert.Throws<InputException>(() => HelperProcess.Run(missing, [], TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Equal("Page pictures need no-such-program, which is not installed: sudo apt-get install no-such-package.", problem.Message);
    }

    private static void Run(string script) => HelperProcess.Run(Shell, ["-c", script], TimeSpan.FromMinutes(1), CancellationToken.None);

    private static string Refusal(string script) => Assert.Throws<InputException>(() => Run(script)).Message;

    // A failing helper's complaint is the only thing that comes back, so that is how the test asks.
    private static string OutputOf(string script) => Refusal($"{script} >&2; exit 1")["sh failed: ".Length..];
}
