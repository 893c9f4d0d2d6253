using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Redaction;

namespace Lakwerk.Work.Redacting;

/// <summary>Writes what a redaction did as JSON. No text of the document and no name of a file is in it.</summary>
public static class ReportWriter
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, RedactedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("pages", file.Report.Pages);
        json.WriteString("width", WidthNames.Of(file.Report.Width));
        WriteMarks(json, file.Report);
        json.WriteStartObject("dropped");
        foreach (var (name, count) in file.Report.Dropped.OrderBy(part => part.Key, StringComparer.Ordinal)) json.WriteNumber(name, count);
        json.WriteEndObject();
        WriteWarnings(json, file.Report);
        json.WriteEndObject();
    }

    private static void WriteMarks(Utf8JsonWriter json, RedactionReport report)
    {
        json.WriteStartArray("marks");
        foreach (var (id, mark) in report.Marks)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("page", mark.Page);
            if (mark.Ground.Length > 0) json.WriteString("ground", mark.Ground);
            json.WriteNumber("glyphs", mark.Glyphs);
            if (mark.Bits is { } bits) json.WriteNumber("bits", Math.Round(bits, 1));
            json.WriteNumber("images", mark.Images);
            json.WriteNumber("paths", mark.Paths);
            json.WriteNumber("annotations", mark.Annotations);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter json, RedactionReport report)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            json.WriteStartObject();
            json.WriteNumber("page", warning.Page);
            json.WriteString("sentence", warning.Sentence);
            if (warning.Place is { } place)
            {
                json.WriteStartArray("place");
                foreach (var edge in (ReadOnlySpan<double>)[place.Left, place.Bottom, place.Right, place.Top]) json.WriteNumberValue(Math.Round(edge, 3));
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
