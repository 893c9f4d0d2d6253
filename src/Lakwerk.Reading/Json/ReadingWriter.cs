using System.Text.Json;

namespace Lakwerk.Reading.Json;

/// <summary>Any reading as the members of a JSON object, beginning with its kind.</summary>
public static class ReadingWriter
{
    public static void WriteMembers(Utf8JsonWriter json, FileReading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Decision is { } decision) DecisionWriter.WriteMembers(json, decision);
        else if (reading.Parliament is { } letter) ParliamentWriter.WriteMembers(json, letter);
        else if (reading.Bundle is { } bundle) BundleWriter.WriteMembers(json, bundle);
        else if (reading.Inventory is { } inventory) InventoryWriter.WriteMembers(json, inventory);
        else json.WriteString("kind", "unknown");
        if (reading.Decision is null && reading.Inventory is null) CodesWriter.Write(json, reading.Codes);
    }
}
