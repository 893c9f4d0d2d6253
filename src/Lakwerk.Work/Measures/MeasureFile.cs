using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Reading.Measures;
using Lakwerk.Work.Files;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Work.Measures;

/// <summary>The dossier of a measure as a file of JSON that people may write too.</summary>
public static class MeasureFile
{
    public const int Version = 1;
    private const int LargestFile = 64 * 1024 * 1024;
    private const int MostEntries = 100_000;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Measure Read(string path)
    {
        var bytes = SourceFile.ReadAll(path);
        if (bytes.Length > LargestFile) throw InputException.About(path, $"is larger than {LargestFile} bytes.");
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version) throw InputException.About(path, $"has another version than {Version}.");
            if (root.GetProperty("entries").GetArrayLength() > MostEntries) throw InputException.About(path, $"has more than {MostEntries} entries.");
            return new Measure(root.GetProperty("name").GetString() ?? "", []).With([.. root.GetProperty("entries").EnumerateArray().Select((entry, index) => Entry(path, entry, index + 1))]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw InputException.About(path, "is no dossier of a measure: it needs version, name and entries.", problem);
        }
    }

    public static void Write(string path, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        AtomicFile.Write(path, stream =>
        {
            using (var json = new Utf8JsonWriter(stream, Readable))
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                WriteMembers(json, measure);
                json.WriteEndObject();
            }

            stream.Write("\n"u8);
        });
    }

    public static void WriteMembers(Utf8JsonWriter json, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(measure);
        json.WriteString("name", measure.Name);
        json.WriteStartArray("entries");
        foreach (var entry in measure.Entries)
        {
            json.WriteStartObject();
            json.WriteString("kind", MeasureEntryKinds.KeyOf(entry.Kind));
            json.WriteString("date", entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("by", entry.By);
            json.WriteString("text", entry.Text);
            json.WriteString("about", entry.About);
            json.WriteString("source", entry.Source);
            json.WriteNumber("confidence", Math.Round(entry.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Adds what documents tell about a subject; gives how many entries are new.</summary>
    public static int Fill(string path, IEnumerable<string> documents, string subject, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var measure = Read(path);
        var before = measure.Entries.Count;
        foreach (var document in documents)
        {
            var file = FileLoader.Load(document, options);
            if (file.Text is not { } text) throw InputException.About(document, "is a table; a measure is filled from letters and minutes.");
            measure = measure.With(MeasureReader.Read(text, Path.GetFileName(document), subject));
        }

        Write(path, measure);
        return measure.Entries.Count - before;
    }

    private static MeasureEntry Entry(string path, JsonElement entry, int number)
    {
        var kind = MeasureEntryKinds.Find(entry.GetProperty("kind").GetString() ?? "") ?? throw InputException.About(path, $"entry {number} has a kind that is none of {string.Join(", ", MeasureEntryKinds.Keys)}.");
        return new MeasureEntry(kind, entry.GetProperty("text").GetString() ?? "")
        {
            Date = Text(entry, "date") is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            By = Text(entry, "by"),
            About = Text(entry, "about"),
            Source = Text(entry, "source"),
            Confidence = entry.TryGetProperty("confidence", out var confidence) ? confidence.GetDouble() : 1,
        };
    }

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
