using System.Diagnostics;
using Lakwerk.Intake;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Intake;

/// <summary>One run: counts what is done as it goes.</summary>
internal sealed class IntakeRun(IReadOnlyList<IntakeInput> inputs, IntakeFolder folder, IProgress<IntakeProgress>? progress)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly long _all = inputs.Sum(input => input.Length);
    private int _files;
    private int _skipped;
    private long _bytes;
    private long _skippedBytes;

    public int Take(IntakeSettings settings)
    {
        var before = folder.RowCount;
        var sink = new WatchedSink(folder, () => Report(folder.RowCount - before));
        using var engine = new IntakeEngine(settings with { CacheFolder = folder.CacheFolder }, sink);
        foreach (var input in inputs)
        {
            settings.Stop.ThrowIfCancellationRequested();
            Take(input, engine);
        }

        engine.Finish();
        return _skipped;
    }

    private void Take(IntakeInput input, IntakeEngine engine)
    {
        var sha256 = input.Length == 0 ? "" : HashOf(input.Path);
        if (folder.Has(input.ShownAs, sha256))
        {
            _skipped++;
            _files++;
            _bytes += input.Length;
            _skippedBytes += input.Length;
            return;
        }

        if (input.IsLink) engine.TakeLink(input.ShownAs, Done);
        else engine.Take(input.Path, input.ShownAs, Done);

        void Done()
        {
            folder.Finish(input.ShownAs, sha256);
            _files++;
            _bytes += input.Length;
        }
    }

    private void Report(int rows) => progress?.Report(new IntakeProgress(_files, inputs.Count, _bytes - _skippedBytes, _all - _skippedBytes, rows, _watch.Elapsed));

    /// <summary>A file that may not be read has no hash; the engine gives it a row that says why.</summary>
    private static string HashOf(string path)
    {
        try
        {
            return SourceFile.Sha256Of(path);
        }
        catch (InputException)
        {
            return "";
        }
    }
}
