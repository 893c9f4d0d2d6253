using System.Text.Json;
using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Json;

/// <summary>A bundle of minutes as JSON. First and last are pages of a paged file, lines of a plain text.</summary>
internal static class BundleWriter
{
    public static void WriteMembers(Utf8JsonWriter json, MinutesBundle bundle)
    {
        json.WriteString("kind", "minutes-bundle");
        json.WriteStartArray("documents");
        foreach (var document in bundle.Documents) WriteDocument(json, document);
        json.WriteEndArray();
    }

    public static string KeyOf(MinutesKind kind) => kind switch
    {
        MinutesKind.WrittenRound => "written-round",
        MinutesKind.Memo => "memo",
        _ => "meeting",
    };

    private static void WriteDocument(Utf8JsonWriter json, MinutesDocument document)
    {
        json.WriteStartObject();
        json.WriteNumber("first", document.First.Page ?? document.First.Line);
        json.WriteNumber("last", document.Last.Page ?? document.Last.Line);
        FactWriter.WriteDate(json, "date", document.Date?.Value);
        json.WriteString("kind", KeyOf(document.Kind));
        FactWriter.WriteText(json, "title", document.Title?.Value);
        FactWriter.WriteText(json, "body", document.Body?.Value);
        FactWriter.WriteDate(json, "reportDate", document.ReportDate?.Value);
        FactWriter.WriteTexts(json, "present", document.Present);
        FactWriter.WriteTexts(json, "absent", document.Absent);
        WriteItems(json, document.Items);
        WriteDecisions(json, document.Decisions);
        FactWriter.WriteTexts(json, "requests", document.Requests);
        FactWriter.WriteTexts(json, "options", document.Options);
        WriteAdopted(json, document.Adopted);
        FactWriter.WritePlace(json, document.First, document.Confidence);
        WritePlaces(json, document);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IEnumerable<AgendaItem> items)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("nr", item.Number);
            json.WriteString("title", item.Title);
            FactWriter.WritePlace(json, item.Place, item.Confidence);
            WriteDecisions(json, item.Decisions);
            FactWriter.WriteTexts(json, "requests", item.Requests);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDecisions(Utf8JsonWriter json, IEnumerable<MinutesDecision> decisions)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteString("outcome", decision.Outcome);
            json.WriteString("text", decision.Text.Value);
            FactWriter.WritePlace(json, decision.Text.Place, decision.Text.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAdopted(Utf8JsonWriter json, IEnumerable<Adoption> adopted)
    {
        json.WriteStartArray("adopted");
        foreach (var adoption in adopted)
        {
            json.WriteStartObject();
            FactWriter.WriteDate(json, "meeting", adoption.Meeting);
            if (adoption.WithChanges is { } changes) json.WriteBoolean("withChanges", changes);
            else json.WriteNull("withChanges");
            FactWriter.WritePlace(json, adoption.Place, adoption.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, MinutesDocument document)
    {
        json.WriteStartObject("places");
        FactWriter.WritePlaceOf(json, "date", document.Date);
        FactWriter.WritePlaceOf(json, "title", document.Title);
        FactWriter.WritePlaceOf(json, "body", document.Body);
        FactWriter.WritePlaceOf(json, "reportDate", document.ReportDate);
        FactWriter.WritePlaceOf(json, "last", new Fact<int>(0, document.Last, document.Confidence));
        json.WriteEndObject();
    }
}
