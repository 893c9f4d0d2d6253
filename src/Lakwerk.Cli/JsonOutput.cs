using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lakwerk.Cli;

/// <summary>JSON for machines: one object, written without reflection, which would cost more than many a command.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, Action<Utf8JsonWriter> members)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }
}
