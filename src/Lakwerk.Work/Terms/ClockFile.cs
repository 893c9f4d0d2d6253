using Lakwerk.Law.Terms;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Terms;

/// <summary>Runs the clock on a file of events.</summary>
public static class ClockFile
{
    /// <param name="path">JSON: received, events.</param>
    /// <param name="today">The day from which lateness counts when the file names none.</param>
    /// <exception cref="InputException">The file cannot be read as events.</exception>
    public static ClockOutcome Run(string path, DateOnly today)
    {
        var json = TextFile.Decode(SourceFile.ReadAll(path));
        try
        {
            return ClockOutcome.FromJson(json, today);
        }
        catch (ClockInputException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }
}
