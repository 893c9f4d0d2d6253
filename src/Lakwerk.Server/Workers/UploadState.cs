using System.Text.Json.Serialization;

namespace Lakwerk.Server.Workers;

/// <summary>How far a file has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UploadState>))]
public enum UploadState
{
    Waiting,
    Reading,
    Done,
    Failed,
}
