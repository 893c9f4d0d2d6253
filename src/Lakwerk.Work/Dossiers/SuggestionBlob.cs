using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Suggestions;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>The suggestions for a document as a blob: finding them again costs more than keeping them.</summary>
internal static class SuggestionBlob
{
    public static byte[] Write(FileSuggestions found) => JsonSerializer.SerializeToUtf8Bytes(
        [.. found.Suggestions.Select(s => Of(s, leaveOpen: false)), .. found.LeftOpen.Select(s => Of(s, leaveOpen: true))],
        SuggestionBlobContext.Default.ListStoredSuggestion);

    public static IReadOnlyList<StoredSuggestion> Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, SuggestionBlobContext.Default.ListStoredSuggestion) ?? [];

    private static StoredSuggestion Of(Suggestion s, bool leaveOpen) => new(s.Kind, s.Text, s.Ground, s.Confidence, s.Page, [.. s.Boxes], leaveOpen, s.Role);
}

/// <summary>A suggestion as it is kept.</summary>
internal sealed record StoredSuggestion(SuggestionKind Kind, string Text, string Ground, double Confidence, int Page, List<Box> Boxes, bool LeaveOpen, PersonRole Role);

/// <summary>Serialisation written at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<StoredSuggestion>))]
internal sealed partial class SuggestionBlobContext : JsonSerializerContext;
