using System.Diagnostics;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Server.Tests;
using Lakwerk.Testing;
using Lakwerk.Work.Steps;

namespace Lakwerk.ClusterBench;

/// <summary>The same files by one worker and by two; with the processor time that each process takes for a file.</summary>
/// <param name="files">How many files.</param>
/// <param name="bucket">Blobs lie in a bucket; else in a folder.</param>
/// <param name="mix">The post of a real dossier; else small mails and PDF files in turn.</param>
/// <param name="program">The command line that workers run, when it is not the one built with this.</param>
internal sealed class ScaleRun(int files, bool bucket, bool mix, string? program)
{
    private const int MailLines = 400;
    private const int Glance = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public void Report()
    {
        var one = Import(1);
        var two = Import(2);
        Say($"{files} {(mix ? "files of all kinds" : "small files")}, blobs in a {(bucket ? "bucket" : "folder")}: one worker {one.TotalSeconds:0.0} s, two workers {two.TotalSeconds:0.0} s, {one / two:0.00} times as fast");
    }

    private TimeSpan Import(int workers)
    {
        using var folder = new TempFolder();
        var place = (PostgresCluster.Shared.NewDatabase(), bucket ? S3Server.Shared.NewPlace() : folder.PathOf("blobs"));
        using var cluster = program is null ? new WorkerCluster(place.Item1, place.Item2, folder.Root, workers) : new WorkerCluster(place.Item1, place.Item2, folder.Root, workers) { Program = program };
        var dossier = cluster.NewDossier();
        var documents = HandIn(cluster, dossier);
        for (var worker = 0; worker < workers; worker++) cluster.Start(worker);
        // Starting a process is no part of what workers are for.
        Wait(() => cluster.Office.Work.CountOpen() < files);
        var (done, before, watch) = (files - cluster.Office.Work.CountOpen(), Times(cluster), Stopwatch.StartNew());
        Wait(() => cluster.Office.Work.CountOpen(dossier, StepKinds.Import) == 0);
        var imported = watch.Elapsed;
        Wait(() => cluster.Office.Work.CountOpen() == 0);
        var (took, after, share) = (watch.Elapsed, Times(cluster), files - done);
        if (cluster.Wrong(dossier, documents) is { } wrong) throw new InvalidOperationException(wrong);
        Say($"  {workers}: {took.TotalMilliseconds / share:0.0} ms a file, of which {(took - imported).TotalSeconds:0.0} s in all after the last import; processor time a file: {string.Join(", ", before.Zip(after, (was, now) => string.Create(CultureInfo.InvariantCulture, $"{now.Name} {(now.Time - was.Time).TotalMilliseconds / share:0.0} ms")))}");
        return took * ((double)files / share);
    }

    private int HandIn(WorkerCluster cluster, DossierId dossier)
    {
        if (!mix)
        {
            cluster.HandIn(dossier, files, File.ReadAllBytes(Repository.PathOf("samples", "memo.pdf")), MailLines);
            return files;
        }

        var post = new MixedPost();
        for (var i = 0; i < files; i++) cluster.HandIn(dossier, post[i].Name, post[i].Content);
        return post.DocumentsOf(files);
    }

    private List<(string Name, TimeSpan Time)> Times(WorkerCluster cluster)
    {
        var times = new List<(string, TimeSpan)> { ("workers", cluster.ProcessIds.Aggregate(TimeSpan.Zero, (sum, id) => sum + ProcessTimes.Of(id))), ("PostgreSQL", ProcessTimes.Of(PostgresCluster.Shared.ProcessId)) };
        if (bucket) times.Add(("S3", ProcessTimes.Of(S3Server.Shared.ProcessId)));
        times.Add(("this program", Process.GetCurrentProcess().TotalProcessorTime));
        return times;
    }

    private static void Wait(Func<bool> isSo)
    {
        for (var watch = Stopwatch.StartNew(); !isSo(); Thread.Sleep(Glance))
            if (watch.Elapsed > Patience) throw new TimeoutException("The work did not end in time.");
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
