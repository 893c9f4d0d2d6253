using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lakwerk.Work.Intake;

/// <summary>State lines as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IntakeLine))]
[JsonSerializable(typeof(IntakeReport))]
internal sealed partial class IntakeJson : JsonSerializerContext
{
    private static readonly Lazy<IntakeJson> WithLetters = new(() => new IntakeJson(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>One line, with letters as they are.</summary>
    public static IntakeJson Readable => WithLetters.Value;
}
