using System.Text.Json;
using Lakwerk.Reading.Proofreading;

namespace Lakwerk.Reading.Json;

/// <summary>Findings of the proofreader as a member of a JSON object.</summary>
public static class FindingsWriter
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(findings);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", FindingKinds.KeyOf(finding.Kind));
            json.WriteString("weight", JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Weight.ToString()));
            json.WriteString("message", finding.Message);
            FactWriter.WriteText(json, "quote", finding.Place is null ? null : finding.Quote);
            if (finding.Place is { } place) FactWriter.WritePlace(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
