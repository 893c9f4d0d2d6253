using System.Diagnostics;
using System.Globalization;
using Lakwerk.Server.Tests;
using Lakwerk.Testing;

namespace Lakwerk.ClusterBench;

/// <summary>
/// Workers on PostgreSQL and an S3 server of their own: how fast one and two are (<c>scale</c>), and whether anything is lost when
/// three of them are killed at random (<c>kill</c>).
/// </summary>
internal static class Program
{
    private const int KilledWorkers = 3;
    private const int MailLines = 400;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static int Main(string[] arguments) => arguments switch
    {
        ["scale", var files, .. var how] => Scale(int.Parse(files, CultureInfo.InvariantCulture), how),
        ["kill", var minutes, var files] => Kill(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)), int.Parse(files, CultureInfo.InvariantCulture)),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("scale FILES [--folder] [--mix] [--program lakwerk.dll] | kill MINUTES FILES");
        return 2;
    }

    private static int Scale(int files, string[] how)
    {
        var program = Array.IndexOf(how, "--program") is >= 0 and var at ? Path.GetFullPath(how[at + 1]) : null;
        new ScaleRun(files, !how.Contains("--folder"), how.Contains("--mix"), program).Report();
        return 0;
    }

    private static int Kill(TimeSpan time, int files)
    {
        using var folder = new TempFolder();
        using var cluster = NewCluster(folder, KilledWorkers, bucket: true);
        var dossier = cluster.NewDossier();
        cluster.HandIn(dossier, files, Pdf(), MailLines);
        for (var worker = 0; worker < KilledWorkers; worker++) cluster.Start(worker);
        var (kills, random, watch) = (0, new Random(20261121), Stopwatch.StartNew());
        while (watch.Elapsed < time)
        {
            Thread.Sleep(random.Next(500, 4_000));
            var worker = random.Next(KilledWorkers);
            cluster.Kill(worker);
            cluster.Start(worker);
            kills++;
        }

        var left = cluster.Office.Work.CountOpen();
        Wait(() => cluster.Office.Work.CountOpen() == 0, 100);
        Must(cluster.Wrong(dossier, files));
        Say($"{files} files, {KilledWorkers} workers, {kills} kills in {time.TotalMinutes:0.#} minutes, {left} files left then, all done after {watch.Elapsed.TotalSeconds:0} s; nothing lost, nothing twice, the chain holds");
        return 0;
    }

    private static WorkerCluster NewCluster(TempFolder folder, int workers, bool bucket) =>
        new(PostgresCluster.Shared.NewDatabase(), bucket ? S3Server.Shared.NewPlace() : folder.PathOf("blobs"), folder.Root, workers);

    private static byte[] Pdf() => File.ReadAllBytes(Repository.PathOf("samples", "memo.pdf"));

    private static void Wait(Func<bool> isSo, int milliseconds)
    {
        for (var watch = Stopwatch.StartNew(); !isSo(); Thread.Sleep(milliseconds))
            if (watch.Elapsed > Patience) throw new TimeoutException("The work did not end in time.");
    }

    private static void Must(string? wrong)
    {
        if (wrong is not null) throw new InvalidOperationException(wrong);
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
