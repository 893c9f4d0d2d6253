using System.Diagnostics;

namespace Lakwerk.ServerBench;

/// <summary>The pages of the demo's documents, again and again, as one file.</summary>
internal static class LongDocument
{
    private static readonly string[] Sources = ["memo.pdf", "mail.pdf", "scan.pdf"];

    public static byte[] Make(int pages)
    {
        var files = Sources.Select(name => Path.Combine(BenchOffice.Samples, name)).ToList();
        var each = files.ToDictionary(file => file, file => int.Parse(Run("qpdf", ["--show-npages", file])));
        var (ranges, left) = (new List<string>(), pages);
        for (var i = 0; left > 0; i++)
        {
            var file = files[i % files.Count];
            ranges.AddRange([file, $"1-{Math.Min(left, each[file])}"]);
            left -= each[file];
        }

        var made = Path.GetTempFileName();
        Run("qpdf", ["--empty", "--pages", .. ranges, "--", made]);
        var bytes = File.ReadAllBytes(made);
        File.Delete(made);
        return bytes;
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
