using Lakwerk.Pdf.Objects;

namespace Lakwerk.Fuzz;

/// <summary>The child process: reads paths from standard input, runs every target, answers one line each.</summary>
internal static class Worker
{
    public const string Ready = "ready";
    public const string Fine = "fine";

    public static int Run()
    {
        Console.WriteLine(Ready);
        while (Console.ReadLine() is { } path) Console.WriteLine(RunTargets(path));
        return 0;
    }

    private static string RunTargets(string path)
    {
        foreach (var (name, run) in Targets.All)
            if (Fails(path, run) is { } failure) return $"{name} {failure}";
        return Fine;
    }

    private static string? Fails(string path, Action<PdfDocument> run)
    {
        try
        {
            using var document = PdfDocument.Open(path);
            run(document);
            return null;
        }
        catch (PdfException)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever else comes out is what this program looks for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return $"{failure.GetType().Name} {Place(failure)}";
        }
    }

    /// <summary>Method that threw, or the nearest of ours: tells one bug from another.</summary>
    private static string Place(Exception failure)
    {
        foreach (var line in (failure.StackTrace ?? "").Split('\n'))
            if (line.Contains("Lakwerk.", StringComparison.Ordinal)) return line.Trim().Split('(')[0].Replace("at ", "", StringComparison.Ordinal);
        return "unknown";
    }
}
