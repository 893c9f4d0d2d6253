using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>How much a finding weighs. Values are stored in reports: only ever append.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Worth knowing; does not make the file unsafe (a title in a file that nobody claims to have cleaned).</summary>
    Note = 0,

    /// <summary>Probably something that should not be there; a person has to look.</summary>
    Suspicion = 1,

    /// <summary>Something that should have been removed can be read.</summary>
    Leak = 2,
}
