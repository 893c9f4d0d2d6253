using System.Diagnostics;

namespace Lakwerk.Server.Tests;

/// <summary>Workers die in the middle of their work. bench/Lakwerk.ClusterBench does this for minutes.</summary>
public sealed class KillTests
{
    private const int Files = 24;
    private const int Workers = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, OnSeveralMachines]
    public async Task Whoever_is_killed_nothing_is_lost_nothing_is_done_twice_and_the_work_ends(Size size)
    {
        Assert.Equal(Size.Several, size);
        using var folder = new TempFolder();
        using var cluster = new WorkerCluster(PostgresCluster.Shared.NewDatabase(), S3Server.Shared.NewPlace(), folder.Root, Workers);
        var dossier = cluster.NewDossier();
        cluster.HandIn(dossier, Files, ServedWorkbench.SampleBytes("memo.pdf"));
        for (var worker = 0; worker < Workers; worker++) cluster.Start(worker);
        await Until(() => cluster.Office.Work.CountOpen() < Files);
        cluster.Kill(0);
        cluster.Start(0);
        await Until(() => cluster.Office.Work.CountOpen() < Files / 2);
        cluster.Kill(1);
        await Until(() => cluster.Office.Work.CountOpen() == 0);
        Assert.Null(cluster.Wrong(dossier, Files));
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var watch = Stopwatch.StartNew(); !isSo(); await Task.Delay(50)) Assert.True(watch.Elapsed < Patience, "The work did not end in time.");
    }
}
