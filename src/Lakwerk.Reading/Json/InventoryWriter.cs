using System.Text.Json;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Inventories;

namespace Lakwerk.Reading.Json;

/// <summary>An inventory list as JSON: its rows.</summary>
internal static class InventoryWriter
{
    public static void WriteMembers(Utf8JsonWriter json, InventoryList inventory)
    {
        json.WriteString("kind", "inventory");
        json.WriteStartArray("rows");
        foreach (var row in inventory.Rows) WriteRow(json, row);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, InventoryRow row)
    {
        json.WriteStartObject();
        FactWriter.WriteText(json, "list", row.Key.List);
        json.WriteString("nr", row.Key.Nr);
        FactWriter.WriteDate(json, "date", row.Date);
        FactWriter.WriteText(json, "title", row.Title);
        FactWriter.WriteText(json, "sender", row.Sender);
        FactWriter.WriteText(json, "recipient", row.Recipient);
        FactWriter.WriteText(json, "documentKind", row.DocumentKind);
        FactWriter.WriteText(json, "status", row.Status is { } status ? DocumentStatuses.KeyOf(status) : null);
        FactWriter.WriteText(json, "statusText", row.StatusText);
        json.WriteStartArray("grounds");
        foreach (var ground in row.Grounds) json.WriteStringValue(ground.Code);
        json.WriteEndArray();
        json.WriteStartArray("unknownGrounds");
        foreach (var unknown in row.UnknownGrounds) json.WriteStringValue(unknown);
        json.WriteEndArray();
        FactWriter.WriteText(json, "note", row.Note);
        FactWriter.WriteText(json, "link", row.Link);
        FactWriter.WritePlace(json, row.Place, row.Confidence);
        json.WriteEndObject();
    }
}
