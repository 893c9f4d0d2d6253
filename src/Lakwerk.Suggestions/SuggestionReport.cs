using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Text;

namespace Lakwerk.Suggestions;

/// <summary>
/// Suggestions as JSON: <c>page</c> and <c>boxes</c> for placed text; for plain text <c>start</c> and <c>end</c> in Unicode
/// code points from the start of the file, end exclusive.
/// </summary>
public static class SuggestionReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IEnumerable<FileSuggestions> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var file in files) WriteFile(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, FileSuggestions file)
    {
        var codePoints = file.PlainText is { } text ? new CodePoints(text) : null;
        json.WriteStartObject();
        json.WriteString("file", file.File);
        json.WriteStartArray("suggestions");
        foreach (var suggestion in file.Suggestions) WriteSuggestion(json, suggestion, codePoints);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, Suggestion suggestion, CodePoints? codePoints)
    {
        json.WriteStartObject();
        json.WriteString("kind", suggestion.Kind.Name());
        json.WriteString("text", suggestion.Text);
        json.WriteString("ground", suggestion.Ground);
        json.WriteNumber("confidence", Math.Round(suggestion.Confidence, 3));
        if (codePoints is null) WritePlace(json, suggestion);
        else
        {
            json.WriteNumber("start", codePoints.Before(suggestion.Start));
            json.WriteNumber("end", codePoints.Before(suggestion.End));
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Suggestion suggestion)
    {
        json.WriteNumber("page", suggestion.Page);
        json.WriteStartArray("boxes");
        foreach (var box in suggestion.Boxes)
        {
            json.WriteStartArray();
            foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top])
                json.WriteNumberValue(Math.Round(edge, 3));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
