using System.Text.Json.Serialization;

namespace Lakwerk.Server.Accounts;

/// <summary>Accounts as JSON, written at build time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<Account>))]
internal sealed partial class AccountJson : JsonSerializerContext;
