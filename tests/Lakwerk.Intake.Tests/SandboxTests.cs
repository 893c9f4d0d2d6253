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

    /// <summary>Else Ctrl-C would end the helper, and the file that it was reading would count as one that cannot be read.</summary>
    [RequiresToolFact("setsid", "ps")]
    public void A_helper_does_not_hear_what_the_terminal_says_to_us() =>
        Assert.NotEqual(Tool.Run("ps", "-o", "sid=", "-p", $"{Environment.ProcessId}").Output.Trim(), Run("ps -o sid= -p $$").Trim());

    [Fact]
    public void A_helper_has_a_limit_on_memory() => Assert.Equal("1048576", Run("ulimit -v", new HelperLimits { MemoryBytes = 1L << 30 }).Trim());

    [Fact]
    public void A_helper_that_fills_the_disk_with_many_files_is_stopped()
    {
        using var folder = new TempFolder();
        var limits = new HelperLimits { FolderBytes = 1 << 20 };
        var problem = Assert.Throws<HelperException>(() => Sandbox.Run(Shell, ["-c", "for i in 1 2 3 4; do head -c 500000 /dev/zero > f$i; done; sleep 60"], folder.Root, limits, CancellationToken.None));
        Assert.True(problem.TookTooMuch);
        Assert.Contains("schreef meer dan 1 MB", problem.Message, StringComparison.Ordinal);
    }

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
