using System.Diagnostics;
using Lakwerk.Intake;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Intake;

/// <summary>Takes files and folders into an intake folder. What was taken in before is skipped; a run that was stopped is taken up.</summary>
public static class ImportFiles
{
    /// <exception cref="InputException">A place does not exist, or the folder cannot be used.</exception>
    public static IntakeReport Run(IReadOnlyList<string> places, IntakeFolder folder, IntakeSettings settings, IProgress<IntakeProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var inputs = places.SelectMany(Inputs).ToList();
        var engine = new IntakeEngine(settings with { CacheFolder = folder.CacheFolder }, folder);
        var watch = Stopwatch.StartNew();
        var (all, bytes, skipped, before) = (inputs.Sum(input => input.Length), 0L, 0, folder.Records.Count);
        for (var i = 0; i < inputs.Count; i++)
        {
            settings.Stop.ThrowIfCancellationRequested();
            if (!Take(inputs[i], folder, engine)) skipped++;
            bytes += inputs[i].Length;
            progress?.Report(new IntakeProgress(i + 1, inputs.Count, bytes, all, folder.Records.Count - before, watch.Elapsed));
        }

        return IntakeAnalysis.Of(folder) with { Skipped = skipped };
    }

    private static bool Take(Input input, IntakeFolder folder, IntakeEngine engine)
    {
        var sha256 = HashOf(input.Path);
        if (folder.Has(input.ShownAs, sha256)) return false;
        engine.Take(input.Path, input.ShownAs);
        folder.Finish(input.ShownAs, sha256);
        return true;
    }

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

    private static IEnumerable<Input> Inputs(string place)
    {
        if (File.Exists(place)) return [new Input(place, Path.GetFileName(place))];
        if (!Directory.Exists(place)) throw InputException.About(place, "does not exist.");
        var full = Path.GetFullPath(place);
        // Links are not followed: they may lead out of the folder, or round and round.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(full, "*", options)
            .Select(path => new Input(path, Path.Combine(Path.GetFileName(full), Path.GetRelativePath(full, path))))
            .OrderBy(input => input.ShownAs, StringComparer.Ordinal);
    }

    private readonly record struct Input(string Path, string ShownAs)
    {
        public long Length => new FileInfo(Path).Length;
    }
}
