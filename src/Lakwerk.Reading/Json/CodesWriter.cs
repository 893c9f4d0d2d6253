using System.Text.Json;
using Lakwerk.Reading.Codes;

namespace Lakwerk.Reading.Json;

/// <summary>Codes of grounds as a member of a JSON object.</summary>
public static class CodesWriter
{
    public static void Write(Utf8JsonWriter json, IEnumerable<FoundCode> codes)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(codes);
        json.WriteStartArray("codes");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("raw", code.Raw);
            json.WriteString("code", code.Code);
            FactWriter.WritePlace(json, code.Place, code.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
