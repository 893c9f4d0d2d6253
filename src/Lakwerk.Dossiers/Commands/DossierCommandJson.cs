using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lakwerk.Law.Terms;

namespace Lakwerk.Dossiers.Commands;

/// <summary>
/// Commands as JSON, for scripts and the API: <c>{"do":"assess-document","document":"7","assessment":"not-public","reason":"…"}</c>.
/// Who and when come from outside, so that nobody can claim to be someone else or another day; what is optional may be left out.
/// </summary>
public static class DossierCommandJson
{
    private const string Discriminator = "do";
    private const int MostDepth = 16;

    private static readonly FrozenDictionary<string, JsonTypeInfo> Types = typeof(DossierCommand)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => (string)a.TypeDiscriminator!, a => DossierCommandContext.Default.GetTypeInfo(a.DerivedType)!);

    /// <summary>The names of all commands.</summary>
    public static IEnumerable<string> Names => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>How a command of that name is written, for who describes it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such command.</exception>
    public static JsonTypeInfo TypeOf(string name) => Types[name];

    /// <exception cref="JsonException">It is no command, or something in it is missing, unknown or of the wrong kind; the message says what.</exception>
    public static DossierCommand Read(string json, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(json);
        var node = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = MostDepth }) as JsonObject ?? throw new JsonException("A command is an object.");
        var name = node[Discriminator] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new JsonException($"A command says what to do: {{\"{Discriminator}\": …}}.");
        if (!Types.TryGetValue(name, out var type)) throw new JsonException($"There is no command \"{name}\".");
        node.Remove(Discriminator);
        FillIn(node, type, by, now);
        return (DossierCommand)(node.Deserialize(type) ?? throw new JsonException("A command is an object."));
    }

    private static void FillIn(JsonObject node, JsonTypeInfo type, Actor by, DateTimeOffset now)
    {
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { HasDefaultValue: false, IsNullable: true } && !node.ContainsKey(property.Name))
                node[property.Name] = null;
        node["by"] = new JsonObject { ["id"] = by.Id, ["name"] = by.Name };
        node["now"] = now;
    }
}

/// <summary>Enumerations by their names in small letters with hyphens.</summary>
internal sealed class Hyphenated<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Serialisation written at build time; strict, because people type these.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(Hyphenated<Assessment>), typeof(Hyphenated<NumberingStyle>), typeof(Hyphenated<RuleKind>), typeof(Hyphenated<Role>),
        typeof(Hyphenated<DecisionKind>), typeof(Hyphenated<ClockEventKind>), typeof(Hyphenated<SuspensionGround>),
        typeof(Hyphenated<ObjectionOutcome>), typeof(Hyphenated<HandOverKind>),
    ],
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(DossierCommand))]
internal sealed partial class DossierCommandContext : JsonSerializerContext;
