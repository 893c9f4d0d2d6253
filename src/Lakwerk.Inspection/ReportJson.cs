using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>Reports as JSON, by serialisers made at build time.</summary>
[JsonSerializable(typeof(InspectionReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    // Dutch has accents; a report is a file of its own and never stands inside HTML.
    private static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(InspectionReport report) => JsonSerializer.Serialize(report, Readable.InspectionReport);
}
