using Lakwerk.Intake;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Work.Intake;

/// <summary>Takes files and folders into an intake folder. What was taken in before is skipped; a run that was stopped is taken up.</summary>
public static class ImportFiles
{
    /// <exception cref="InputException">A place does not exist, the folder cannot be used, or the virus scanner that was asked for does not run.</exception>
    public static IntakeReport Run(IReadOnlyList<string> places, IntakeFolder folder, IntakeSettings settings, IProgress<IntakeProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(settings);
        var inputs = places.SelectMany(place => Inputs(place, folder)).DistinctBy(input => Path.GetFullPath(input.Path)).ToList();
        try
        {
            var skipped = new IntakeRun(inputs, folder, progress).Take(settings);
            return IntakeAnalysis.Of(folder) with { Skipped = skipped };
        }
        catch (HelperException problem)
        {
            throw new InputException(problem.Message, problem);
        }
        finally
        {
            folder.Forget();
        }
    }

    private static IEnumerable<IntakeInput> Inputs(string place, IntakeFolder folder)
    {
        if (File.Exists(place)) return [new IntakeInput(place, Path.GetFileName(place))];
        if (!Directory.Exists(place)) throw InputException.About(place, "does not exist.");
        var full = Path.GetFullPath(place);
        // Links are not followed: they may lead out of the folder, or round and round.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        return Directory.EnumerateFiles(full, "*", options)
            .Where(path => !folder.Holds(path))
            .Select(path => new IntakeInput(path, Path.Combine(Path.GetFileName(full), Path.GetRelativePath(full, path))))
            .OrderBy(input => input.ShownAs, StringComparer.Ordinal);
    }
}
