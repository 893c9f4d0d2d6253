using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Suggestions.Hints;
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
        json.WriteStartArray("leftOpen");
        foreach (var suggestion in file.LeftOpen) WriteSuggestion(json, suggestion, codePoints);
        json.WriteEndArray();
        if (file.Hints is { } hints) WriteHints(json, hints, codePoints);
        json.WriteEndObject();
    }

    private static void WriteHints(Utf8JsonWriter json, IReadOnlyList<Hint> hints, CodePoints? codePoints)
    {
        json.WriteStartArray("hints");
        foreach (var hint in hints)
        {
            json.WriteStartObject();
            json.WriteString("ground", hint.Ground);
            json.WriteString("cue", hint.Cue);
            json.WriteString("sentence", hint.Sentence);
            json.WriteStartObject("reason");
            json.WriteString("nl", hint.Reason.Dutch);
            json.WriteString("en", hint.Reason.English);
            json.WriteEndObject();
            WritePlace(json, codePoints, hint.Start, hint.End, hint.Page, hint.Boxes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, Suggestion suggestion, CodePoints? codePoints)
    {
        json.WriteStartObject();
        json.WriteString("kind", suggestion.Kind.Name());
        json.WriteString("text", suggestion.Text);
        if (suggestion.Role != PersonRole.None) json.WriteString("role", suggestion.Role.Name());
        json.WriteString("ground", suggestion.Ground);
        json.WriteNumber("confidence", Math.Round(suggestion.Confidence, 3));
        WritePlace(json, codePoints, suggestion.Start, suggestion.End, suggestion.Page, suggestion.Boxes);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, CodePoints? codePoints, int start, int end, int page, IReadOnlyList<Box> boxes)
    {
        if (codePoints is not null)
        {
            json.WriteNumber("start", codePoints.Before(start));
            json.WriteNumber("end", codePoints.Before(end));
            return;
        }

        json.WriteNumber("page", page);
        json.WriteStartArray("boxes");
        foreach (var box in boxes)
        {
            json.WriteStartArray();
            foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top])
                json.WriteNumberValue(Math.Round(edge, 3));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
