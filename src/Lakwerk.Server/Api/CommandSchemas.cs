using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Server.Api;

/// <summary>What each command takes, for the description of the API: read from the commands themselves, without who and when, which come from the token and the clock.</summary>
internal static class CommandSchemas
{
    /// <summary>The name of the schema that says: one of these.</summary>
    public const string Any = "command";

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    public static JsonObject All()
    {
        var schemas = new JsonObject { [Any] = new JsonObject { ["oneOf"] = new JsonArray([.. DossierCommandJson.Names.Select(JsonNode (name) => Reference(name))]) } };
        foreach (var name in DossierCommandJson.Names) schemas[name] = Of(name);
        return schemas;
    }

    private static JsonObject Of(string name)
    {
        var exported = (JsonObject)DossierCommandJson.TypeOf(name).GetJsonSchemaAsNode(Plain);
        var fields = (JsonObject)exported["properties"]!;
        var required = ((JsonArray?)exported["required"] ?? []).Select(field => field!.GetValue<string>()).ToHashSet();
        var (properties, needed) = (new JsonObject { ["do"] = new JsonObject { ["const"] = name } }, new JsonArray("do"));
        foreach (var (field, schema) in fields.Where(field => field.Key is not ("by" or "now")).ToList())
        {
            fields.Remove(field);
            properties[field] = schema;
            if (required.Contains(field) && !MayBeNull(schema)) needed.Add((JsonNode)field);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = needed, ["additionalProperties"] = false };
    }

    /// <summary>As the reader of commands has it: what can be null may be left out.</summary>
    private static bool MayBeNull(JsonNode? schema) => (schema as JsonObject)?["type"] is JsonArray types && types.Any(type => type?.GetValue<string>() == "null");

    /// <summary>Names are texts, and numbers are numbers, whatever reads them leniently.</summary>
    public static JsonSchemaExporterOptions Plain { get; } = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
        {
            var optional = Nullable.GetUnderlyingType(context.TypeInfo.Type);
            if (schema.GetValueKind() == JsonValueKind.True && (optional ?? context.TypeInfo.Type) is { IsValueType: true, Namespace: "Lakwerk.Dossiers" }) return new JsonObject { ["type"] = optional is null ? "string" : new JsonArray("string", "null") };
            if (schema is not JsonObject { } one || one["type"] is not JsonArray types || types.All(type => type?.GetValue<string>() is not ("integer" or "number"))) return schema;
            one.Remove("pattern");
            var left = types.Select(type => type!.GetValue<string>()).Where(type => type != "string").ToList();
            one["type"] = left.Count == 1 ? left[0] : new JsonArray([.. left.Select(JsonNode (type) => type)]);
            return one;
        },
    };
}
