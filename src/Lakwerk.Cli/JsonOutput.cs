using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lakwerk.Cli;

/// <summary>JSON for machines: one object, written without reflection, which would cost more than many a command.</summary>
internal static class JsonOutput
{
    /// <summary>One line: for answers of many megabytes, which nobody reads, and for one answer a line.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, Action<Utf8JsonWriter> members) => Write(stream, Indented, members);

    public static void Write(Stream stream, JsonWriterOptions options, Action<Utf8JsonWriter> members)
    {
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }
}
