using System.IO.Enumeration;
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
        return Entries(full)
            .Where(entry => !folder.Holds(entry.Path))
            .Select(entry => new IntakeInput(entry.Path, Path.Combine(Path.GetFileName(full), Path.GetRelativePath(full, entry.Path)), entry.IsLink))
            .OrderBy(input => input.ShownAs, StringComparer.Ordinal);
    }

    /// <summary>Files and links at any depth. Links are not followed: they may lead out of the folder, or round and round.</summary>
    private static FileSystemEnumerable<(string Path, bool IsLink)> Entries(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
        return new FileSystemEnumerable<(string Path, bool IsLink)>(folder, (ref entry) => (entry.ToFullPath(), IsLink(ref entry)), options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
