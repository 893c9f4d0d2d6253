using System.Globalization;
using System.Text.Json;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.Reading.Json;

/// <summary>The parts that every answer in JSON shares: values that may be null, places, confidences.</summary>
internal static class FactWriter
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>line, or page, line and box; and the confidence. For the members of an object.</summary>
    public static void WritePlace(Utf8JsonWriter json, Place place, double confidence)
    {
        WritePlace(json, place);
        json.WriteNumber("confidence", Math.Round(confidence, 3));
    }

    public static void WritePlace(Utf8JsonWriter json, Place place)
    {
        if (place.Page is { } page) json.WriteNumber("page", page);
        if (place.Line > 0) json.WriteNumber("line", place.Line);
        if (place.Box is { } box) WriteBox(json, box);
    }

    /// <summary>A member of "places": where a plain value stands.</summary>
    public static void WritePlaceOf<T>(Utf8JsonWriter json, string name, Fact<T>? fact)
    {
        if (fact is null) return;
        json.WriteStartObject(name);
        WritePlace(json, fact.Place, fact.Confidence);
        json.WriteEndObject();
    }

    public static void WriteDate(Utf8JsonWriter json, string name, DateOnly? date)
    {
        if (Iso(date) is { } text) json.WriteString(name, text);
        else json.WriteNull(name);
    }

    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<Fact<string>> facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("text", fact.Value);
            WritePlace(json, fact.Place, fact.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBox(Utf8JsonWriter json, Box box)
    {
        json.WriteStartArray("box");
        foreach (var edge in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top]) json.WriteNumberValue(Math.Round(edge, 2));
        json.WriteEndArray();
    }
}
