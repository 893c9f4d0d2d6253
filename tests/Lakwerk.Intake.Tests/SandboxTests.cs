using System.Diagnostics;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Intake.Tests;

public sealed class SandboxTests
{
    private static readonly HelperProgram Shell = new("sh", "dash", "De proef", "the trial");

    [Fact]
    public void A_helper_that_ends_well_gives_what_it_said() => Assert.Equal("gezegd", Run("echo gezegd").Trim());

    [Fact]
    public void A_helper_that_fails_says_why_in_one_sentence() =>
        Assert.Equal("sh kon het bestand niet verwerken: no such page", Refusal("echo no such page >&2; echo more >&2; exit 3"));

    [Fact]
    public void A_helper_that_floods_its_outputs_neither_blocks_nor_fills_memory() =>
        Assert.InRange(Refusal("head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 1").Length, 1, 1000);

    [Fact]
    public void A_helper_that_does_not_end_is_stopped()
    {
        var watch = Stopwatch.StartNew();
        var problem = Assert.Throws<HelperException>(() => Run("sleep 600", new HelperLimits { Time = TimeSpan.FromSeconds(1) }));
        Assert.Contains("is gestopt", problem.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_helper_is_stopped_when_the_user_stops()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() => Run("sleep 600", stop: stop.Token));
    }

    [Fact]
    public void A_helper_has_a_limit_on_memory() => Assert.Equal("1048576", Run("ulimit -v", new HelperLimits { MemoryBytes = 1L << 30 }).Trim());

    [Fact]
    public void A_helper_sees_no_environment_but_its_own() => Assert.DoesNotContain("DOTNET", Run("env"), StringComparison.Ordinal);

    [Fact]
    public void A_missing_helper_is_one_sentence_with_its_package()
    {
        var missing = new HelperProgram("no-such-program", "no-such-package", "De proef", "the trial");
        var problem = Assert.Throws<HelperException>(() => Sandbox.Run(missing, [], Path.GetTempPath(), new HelperLimits(), CancellationToken.None));
        Assert.True(problem.IsMissing);
        Assert.Equal("De proef vraagt het programma no-such-program, dat hier niet is geïnstalleerd: sudo apt-get install no-such-package.", problem.Message);
    }

    private static string Run(string script, HelperLimits? limits = null, CancellationToken stop = default) =>
        Sandbox.Run(Shell, ["-c", script], Path.GetTempPath(), limits ?? new HelperLimits(), stop);

    private static string Refusal(string script) => Assert.Throws<HelperException>(() => Run(script)).Message;
}
