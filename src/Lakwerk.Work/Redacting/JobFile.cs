using System.Text.Json;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Redacting;

/// <summary>
/// Reads a batch: one JSON object a line with in, marks, out and, if wanted, report. The whole file is read before the
/// first job starts, so that a broken line stops nothing halfway.
/// </summary>
public static class JobFile
{
    private const int MostJobs = 1_000_000;

    public static IReadOnlyList<RedactJob> Read(string path)
    {
        var jobs = new List<RedactJob>();
        var outputs = new HashSet<string>(StringComparer.Ordinal);
        using var lines = new StreamReader(new MemoryStream(SourceFile.ReadAll(path)));
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (jobs.Count == MostJobs) throw InputException.About(path, $"holds more than {MostJobs} jobs.");
            var job = ReadLine(path, number, line);
            if (!outputs.Add(Path.GetFullPath(job.Out)))
                throw InputException.About(path, $"line {number} writes to {job.Out}, as an earlier line does.");
            jobs.Add(job);
        }

        return jobs;
    }

    private static RedactJob ReadLine(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Object && Text(root, "in") is { } source && Text(root, "marks") is { } marks && Text(root, "out") is { } output
                ? new RedactJob(source, marks, output, Text(root, "report"), Text(root, "proof"))
                : throw InputException.About(path, $"line {number} must be an object with in, marks and out.");
        }
        catch (JsonException problem)
        {
            throw InputException.About(path, $"line {number} is not valid JSON.", problem);
        }
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
