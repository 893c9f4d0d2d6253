using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>One sentence that a lawyer understands, in both languages.</summary>
/// <param name="Dutch">In Dutch.</param>
/// <param name="English">In English.</param>
public sealed record Sentence(
    [property: JsonPropertyName("nl")] string Dutch,
    [property: JsonPropertyName("en")] string English)
{
    public string In(ReportLanguage language) => language == ReportLanguage.Dutch ? Dutch : English;
}
