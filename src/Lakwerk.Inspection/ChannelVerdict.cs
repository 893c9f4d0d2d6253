using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>The outcome for one leak channel. Values are stored in reports: only ever append.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChannelVerdict>))]
public enum ChannelVerdict
{
    /// <summary>The file has nothing that this channel could leak through, or what it needs to be compared with was not given.</summary>
    NotApplicable = 0,

    /// <summary>Looked at; no leak and no suspicion. Notes may remain.</summary>
    Pass = 1,

    /// <summary>At least one leak or suspicion.</summary>
    Fail = 2,
}
