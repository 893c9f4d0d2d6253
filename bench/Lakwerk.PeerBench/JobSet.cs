using System.Text.Json;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.PeerBench;

/// <summary>Chooses files and words, always the same ones, and keeps them as mark files.</summary>
internal static class JobSet
{
    private const int PagesPerFile = 5;
    private const int WordsPerPage = 5;
    private const int ShortestWord = 4;

    /// <summary>Writes WORK/marks/*.json and WORK/files.tsv.</summary>
    public static int Prepare(string source, string work, int most)
    {
        Directory.CreateDirectory(Path.Combine(work, "marks"));
        var manifest = Path.Combine(source, "manifest.json");
        var jobs = File.Exists(manifest) ? FromJudge(manifest, work).ToList() : FromFolder(source, work).Take(most).ToList();
        File.WriteAllLines(Path.Combine(work, "files.tsv"), jobs.Select(job => $"{job.In}\t{job.Marks}"));
        Console.WriteLine($"{jobs.Count} files");
        return 0;
    }

    public static IReadOnlyList<Job> Read(string work) =>
        [.. File.ReadLines(Path.Combine(work, "files.tsv")).Select(line => line.Split('\t')).Select(parts => new Job(parts[0], parts[1]))];

    private static IEnumerable<Job> FromJudge(string manifest, string work)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
        foreach (var file in document.RootElement.EnumerateArray())
        {
            var id = file.GetProperty("id").GetString()!;
            using var pages = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(manifest)!, "marks", id + ".json")));
            var marks = new List<(int, Box)>();
            foreach (var page in pages.RootElement.EnumerateObject())
                foreach (var box in page.Value.EnumerateArray())
                    marks.Add((int.Parse(page.Name, System.Globalization.CultureInfo.InvariantCulture) + 1, new Box(box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble())));
            yield return Write(work, id, file.GetProperty("copy").GetString()!, marks);
        }
    }

    private static IEnumerable<Job> FromFolder(string folder, string work)
    {
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(Path.GetFullPath(folder), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (Choose(file) is { Count: > 0 } marks) yield return Write(work, $"{++number:0000}", file, marks);
    }

    private static List<(int Page, Box Box)> Choose(string file)
    {
        try
        {
            using var document = PdfDocument.Open(file);
            return [.. new DocumentTextReader(document).ReadPages().Take(PagesPerFile).SelectMany(Choose)];
        }
        catch (PdfException)
        {
            // What cannot be read cannot be marked either; other comparisons say which files these are.
            return [];
        }
    }

    private static IEnumerable<(int Page, Box Box)> Choose(TextPage page)
    {
        var words = page.Lines.SelectMany(line => line.Words).Where(word => word.Text.Length >= ShortestWord && word.Box is { Width: > 1, Height: > 1 }).ToList();
        var step = Math.Max(1, words.Count / WordsPerPage);
        return words.Where((_, i) => i % step == 0).Take(WordsPerPage).Select(word => (page.Number, word.Box));
    }

    /// <summary>Writes a mark file.</summary>
    public static Job Write(string work, string id, string file, IEnumerable<(int Page, Box Box)> marks)
    {
        var path = Path.Combine(Path.GetFullPath(work), "marks", id + ".json");
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("marks");
        var number = 0;
        foreach (var (page, box) in marks)
        {
            json.WriteStartObject();
            json.WriteString("id", $"m{++number}");
            json.WriteNumber("page", page);
            json.WriteString("ground", "5.1.2.e");
            json.WriteStartArray("boxes");
            json.WriteStartArray();
            foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(edge);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new Job(file, path);
    }
}
