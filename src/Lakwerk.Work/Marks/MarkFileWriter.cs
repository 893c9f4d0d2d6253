using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Redaction.Marks;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Marks;

/// <summary>Writes marks.json so that a person can read and edit it: one mark a line would be too long, one property a line is not.</summary>
public static class MarkFileWriter
{
    /// <summary>A thousandth of a point is finer than any printer; more digits only make files differ.</summary>
    private const int Decimals = 3;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, MarkFile marks) => AtomicFile.Write(path, stream => Write(stream, marks));

    public static void Write(Stream stream, MarkFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("version", MarkFile.Version);
        if (file.Sha256 is not null) json.WriteString("sha256", file.Sha256);
        json.WriteStartArray("marks");
        foreach (var mark in file.Marks) Write(json, mark);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Mark mark)
    {
        json.WriteStartObject();
        json.WriteString("id", mark.Id);
        json.WriteNumber("page", mark.Page);
        if (mark.Whole) json.WriteBoolean("whole", true);
        else WriteBoxes(json, mark);
        if (mark.Ground.Length > 0) json.WriteString("ground", mark.Ground);
        if (mark.Label.Length > 0) json.WriteString("label", mark.Label);
        json.WriteEndObject();
    }

    private static void WriteBoxes(Utf8JsonWriter json, Mark mark)
    {
        json.WriteStartArray("boxes");
        foreach (var box in mark.Boxes)
        {
            json.WriteStartArray();
            foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top])
                json.WriteNumberValue(Math.Round(edge, Decimals));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
