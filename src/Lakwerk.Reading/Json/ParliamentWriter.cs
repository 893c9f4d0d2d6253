using System.Text.Json;
using Lakwerk.Reading.Parliament;

namespace Lakwerk.Reading.Json;

/// <summary>A letter to parliament as JSON.</summary>
internal static class ParliamentWriter
{
    public static void WriteMembers(Utf8JsonWriter json, ParliamentLetter letter)
    {
        json.WriteString("kind", "letter-to-parliament");
        FactWriter.WriteDate(json, "date", letter.Date?.Value);
        FactWriter.WriteText(json, "reference", letter.Reference?.Value);
        FactWriter.WriteText(json, "subject", letter.Subject?.Value);
        FactWriter.WriteText(json, "authority", letter.Authority?.Value);
        FactWriter.WriteText(json, "signatory", letter.Signatory?.Value);
        WritePapers(json, letter.Papers);
        FactWriter.WriteTexts(json, "rulings", letter.Rulings);
        FactWriter.WriteTexts(json, "links", letter.Links);
        WriteDates(json, letter);
        FactWriter.WriteTexts(json, "decisions", letter.Decisions);
        WritePromises(json, letter.Promises);
        json.WriteStartObject("places");
        FactWriter.WritePlaceOf(json, "date", letter.Date);
        FactWriter.WritePlaceOf(json, "reference", letter.Reference);
        FactWriter.WritePlaceOf(json, "subject", letter.Subject);
        FactWriter.WritePlaceOf(json, "authority", letter.Authority);
        FactWriter.WritePlaceOf(json, "signatory", letter.Signatory);
        json.WriteEndObject();
    }

    private static void WritePapers(Utf8JsonWriter json, IEnumerable<ParliamentaryPaper> papers)
    {
        json.WriteStartArray("papers");
        foreach (var paper in papers)
        {
            json.WriteStartObject();
            json.WriteStartArray("dossiers");
            foreach (var dossier in paper.Dossiers) json.WriteStringValue(dossier);
            json.WriteEndArray();
            json.WriteString("nr", paper.Nr);
            FactWriter.WriteText(json, "session", paper.Session);
            FactWriter.WritePlace(json, paper.Place, paper.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDates(Utf8JsonWriter json, ParliamentLetter letter)
    {
        json.WriteStartArray("dates");
        foreach (var date in letter.Dates)
        {
            json.WriteStartObject();
            FactWriter.WriteDate(json, "date", date.Value);
            FactWriter.WritePlace(json, date.Place, date.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePromises(Utf8JsonWriter json, IEnumerable<Promise> promises)
    {
        json.WriteStartArray("promises");
        foreach (var promise in promises)
        {
            json.WriteStartObject();
            json.WriteString("text", promise.Text.Value);
            FactWriter.WriteText(json, "condition", promise.Condition?.Value);
            FactWriter.WritePlace(json, promise.Text.Place, promise.Text.Confidence);
            FactWriter.WritePlaceOf(json, "conditionPlace", promise.Condition);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
