using System.Text.Json.Serialization;

namespace Lakwerk.Inspection.Channels;

/// <summary>Reads the catalogue without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChannelText[]))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
