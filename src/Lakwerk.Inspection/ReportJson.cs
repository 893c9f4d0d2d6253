using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>Reports as JSON, channels as data: serialisers made at build time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(InspectionReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // Dutch has accents; a report is a file of its own and never stands inside HTML.
    private static readonly ReportJson Readable =
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(InspectionReport report) => JsonSerializer.Serialize(report, Readable.InspectionReport);
}
