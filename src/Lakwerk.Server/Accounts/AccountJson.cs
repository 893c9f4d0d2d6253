using System.Text.Json.Serialization;

namespace Lakwerk.Server.Accounts;

/// <summary>Accounts as JSON, written at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Account))]
internal sealed partial class AccountJson : JsonSerializerContext;
