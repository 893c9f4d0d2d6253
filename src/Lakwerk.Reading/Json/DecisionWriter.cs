using System.Text.Json;
using Lakwerk.Law;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;

namespace Lakwerk.Reading.Json;

/// <summary>
/// A decision as JSON. Single values are plain; where they stand is in <c>places</c>, by the same name. Everything else
/// carries its place itself.
/// </summary>
public static class DecisionWriter
{
    public static void WriteMembers(Utf8JsonWriter json, DecisionLetter letter)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(letter);
        json.WriteString("kind", "decision");
        WriteHead(json, letter);
        WriteEvents(json, letter.Events);
        FactWriter.WriteTexts(json, "transfers", letter.Transfers);
        WriteGrounds(json, letter.Grounds);
        WriteStatuses(json, letter.Statuses);
        WriteOtherRegimes(json, letter.OtherRegimes);
        FactWriter.WriteTexts(json, "dictum", letter.Dictum);
        WriteResidual(json, letter);
        WriteObjection(json, letter.Objection);
        WriteAnnexes(json, letter.Annexes);
        WritePlaces(json, letter);
    }

    private static void WriteHead(Utf8JsonWriter json, DecisionLetter letter)
    {
        FactWriter.WriteText(json, "law", letter.Law?.Value.ToString());
        FactWriter.WriteText(json, "authority", letter.Authority?.Value);
        FactWriter.WriteText(json, "signatory", letter.Signatory?.Value);
        FactWriter.WriteDate(json, "date", letter.Date?.Value);
        FactWriter.WriteDate(json, "sentDate", letter.SentDate?.Value);
        FactWriter.WriteText(json, "reference", letter.Reference?.Value);
        FactWriter.WriteTexts(json, "otherReferences", letter.OtherReferences);
        FactWriter.WriteText(json, "yourReference", letter.YourReference?.Value);
        FactWriter.WriteText(json, "subject", letter.Subject?.Value);
        FactWriter.WriteDate(json, "requestDate", letter.RequestDate?.Value);
        FactWriter.WriteDate(json, "receivedDate", letter.ReceivedDate?.Value);
        FactWriter.WriteDate(json, "dueDate", letter.DueDate?.Value);
        FactWriter.WriteTexts(json, "requestItems", letter.RequestItems);
        FactWriter.WriteTexts(json, "requestWording", letter.RequestWording);
        FactWriter.WriteTexts(json, "scopeExclusions", letter.ScopeExclusions);
        FactWriter.WriteTexts(json, "publicSources", letter.PublicSources);
        FactWriter.WriteNumber(json, "documentCount", letter.DocumentCount?.Value);
        json.WriteStartArray("lists");
        foreach (var list in letter.Lists) json.WriteStringValue(list.Value);
        json.WriteEndArray();
        FactWriter.WriteText(json, "publication", letter.Publication?.Value);
    }

    private static void WriteEvents(Utf8JsonWriter json, IEnumerable<ProcedureEvent> events)
    {
        json.WriteStartArray("events");
        foreach (var e in events)
        {
            json.WriteStartObject();
            FactWriter.WriteDate(json, "date", e.Date);
            json.WriteString("kind", e.Kind);
            FactWriter.WriteText(json, "reference", e.Reference);
            if (e.Days is { } days) json.WriteNumber("days", days);
            FactWriter.WritePlace(json, e.Place, e.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGrounds(Utf8JsonWriter json, IEnumerable<GroundUse> grounds)
    {
        json.WriteStartArray("grounds");
        foreach (var ground in grounds)
        {
            json.WriteStartObject();
            json.WriteString("code", ground.Ground.Code);
            json.WriteString("law", ground.Ground.Regime.ToString());
            json.WriteString("name", ground.Ground.Name.In(Language.Dutch));
            WriteDocuments(json, "documents", ground.Documents);
            WriteRule(json, ground.AllOf, ground.AllExcept);
            json.WriteBoolean("motivated", ground.IsMotivated);
            FactWriter.WritePlace(json, ground.Place, ground.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatuses(Utf8JsonWriter json, IEnumerable<StatusGroup> statuses)
    {
        json.WriteStartArray("statuses");
        foreach (var group in statuses)
        {
            json.WriteStartObject();
            json.WriteString("status", DocumentStatuses.KeyOf(group.Status));
            WriteDocuments(json, "documents", group.Documents);
            WriteRule(json, group.AllOf, group.AllExcept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>"All of these lists, except these": the rule itself.</summary>
    private static void WriteRule(Utf8JsonWriter json, IEnumerable<string?> lists, IEnumerable<DecidedDocument> except)
    {
        json.WriteStartArray("allOf");
        foreach (var list in lists) json.WriteStringValue(list);
        json.WriteEndArray();
        WriteDocuments(json, "allExcept", except);
    }

    private static void WriteOtherRegimes(Utf8JsonWriter json, IEnumerable<OtherRegime> regimes)
    {
        json.WriteStartArray("otherRegimes");
        foreach (var regime in regimes)
        {
            json.WriteStartObject();
            json.WriteString("code", regime.Label.Code);
            json.WriteString("name", regime.Label.Name.In(Language.Dutch));
            WriteDocuments(json, "documents", regime.Documents);
            FactWriter.WritePlace(json, regime.Place, regime.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResidual(Utf8JsonWriter json, DecisionLetter letter)
    {
        FactWriter.WriteTexts(json, "residualText", letter.ResidualText);
        WriteDocuments(json, "residualDocuments", letter.ResidualDocuments);
    }

    private static void WriteObjection(Utf8JsonWriter json, ObjectionClause? objection)
    {
        if (objection is null)
        {
            json.WriteNull("objection");
            return;
        }

        json.WriteStartObject("objection");
        FactWriter.WriteNumber(json, "weeks", objection.Weeks);
        FactWriter.WriteText(json, "address", objection.Address);
        FactWriter.WritePlace(json, objection.Place, objection.Confidence);
        json.WriteEndObject();
    }

    private static void WriteAnnexes(Utf8JsonWriter json, IEnumerable<Annex> annexes)
    {
        json.WriteStartArray("annexes");
        foreach (var annex in annexes)
        {
            json.WriteStartObject();
            json.WriteString("name", annex.Name);
            json.WriteBoolean("present", annex.IsPresent);
            json.WriteBoolean("listed", annex.IsListed);
            FactWriter.WritePlace(json, annex.Place, 0.9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDocuments(Utf8JsonWriter json, string name, IEnumerable<DecidedDocument> documents)
    {
        json.WriteStartArray(name);
        foreach (var document in documents)
        {
            json.WriteStartObject();
            WriteKey(json, document.Key);
            if (document.IsDerived) json.WriteBoolean("derived", true);
            FactWriter.WritePlace(json, document.Place, document.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, DocumentKey key)
    {
        FactWriter.WriteText(json, "list", key.List);
        json.WriteString("nr", key.Nr);
    }

    private static void WritePlaces(Utf8JsonWriter json, DecisionLetter letter)
    {
        json.WriteStartObject("places");
        FactWriter.WritePlaceOf(json, "law", letter.Law);
        FactWriter.WritePlaceOf(json, "authority", letter.Authority);
        FactWriter.WritePlaceOf(json, "signatory", letter.Signatory);
        FactWriter.WritePlaceOf(json, "date", letter.Date);
        FactWriter.WritePlaceOf(json, "sentDate", letter.SentDate);
        FactWriter.WritePlaceOf(json, "reference", letter.Reference);
        FactWriter.WritePlaceOf(json, "yourReference", letter.YourReference);
        FactWriter.WritePlaceOf(json, "subject", letter.Subject);
        FactWriter.WritePlaceOf(json, "requestDate", letter.RequestDate);
        FactWriter.WritePlaceOf(json, "receivedDate", letter.ReceivedDate);
        FactWriter.WritePlaceOf(json, "dueDate", letter.DueDate);
        FactWriter.WritePlaceOf(json, "documentCount", letter.DocumentCount);
        FactWriter.WritePlaceOf(json, "publication", letter.Publication);
        json.WriteStartArray("lists");
        foreach (var list in letter.Lists)
        {
            json.WriteStartObject();
            json.WriteString("list", list.Value);
            FactWriter.WritePlace(json, list.Place, list.Confidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
