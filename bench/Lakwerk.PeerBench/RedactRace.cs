namespace Lakwerk.PeerBench;

/// <summary>The same marks on the same files, by everybody who can remove text.</summary>
internal static class RedactRace
{
    public static int Run(string work, BenchOptions options)
    {
        work = Path.GetFullPath(work);
        var jobs = JobSet.Read(work);
        var all = new List<Contender>
        {
            new("mutool, sum", [.. jobs.Select((_, i) => Mutool(work, jobs, "mutool", i))]),
            new("mutool, one process", [Mutool(work, jobs, "mutool-one", null)]),
            Lakwerk(work, jobs, options, 1),
            Lakwerk(work, jobs, options, 2),
        };
        if (Peers.Modules is not null)
        {
            all.Add(new Contender("npm mupdf, one process", [Peers.Node("redact-mupdf.mjs", JobsFile(work, jobs, "npm-mupdf", null))]));
            all.Add(new Contender("npm pdfium, one process", [Peers.Node("redact-pdfium.mjs", JobsFile(work, jobs, "npm-pdfium", null))]));
        }

        Race.Run(options.Chosen(all), options.Number("rounds", 5), "files", jobs.Count);
        return 0;
    }

    private static Contender Lakwerk(string work, IReadOnlyList<Job> jobs, BenchOptions options, int parallel) =>
        new($"Lakwerk, --jobs {parallel}", [["dotnet", options.Lakwerk, "redact", "--batch", JobsFile(work, jobs, "lakwerk", null), "--jobs", $"{parallel}", "--width", options.Text("width", "exact")]]);

    private static string[] Mutool(string work, IReadOnlyList<Job> jobs, string name, int? only) => ["mutool", "run", Peers.Script("redact-mutool.js"), JobsFile(work, jobs, name, only)];

    private static string JobsFile(string work, IReadOnlyList<Job> jobs, string name, int? only)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "out", name)).FullName;
        var path = Path.Combine(work, only is null ? $"{name}.jsonl" : $"out/{name}/{jobs[only.Value].Name}.jsonl");
        File.WriteAllLines(path, only is { } index ? [jobs[index].Line(folder)] : jobs.Select(job => job.Line(folder)));
        return path;
    }
}
