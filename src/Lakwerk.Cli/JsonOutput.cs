using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lakwerk.Cli;

/// <summary>JSON for machines: one object, written without reflection, which would cost more than many a command.</summary>
internal static class JsonOutput
{
    // Compact is for answers of many megabytes, which nobody reads.
    public static void Write(Stream stream, Action<Utf8JsonWriter> members, bool compact = false)
    {
        var options = new JsonWriterOptions { Indented = !compact, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }
}
