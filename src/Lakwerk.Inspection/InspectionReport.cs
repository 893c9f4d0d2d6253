using System.Text.Json.Serialization;

namespace Lakwerk.Inspection;

/// <summary>The whole outcome of an inspection.</summary>
/// <param name="Files">Hashes of what was inspected.</param>
/// <param name="Pages">Number of pages of the inspected file.</param>
/// <param name="Strict">True when the file was held to what a freshly redacted file must be.</param>
/// <param name="Channels">All channels, by number.</param>
/// <param name="Fidelity">What changed outside the marks; null without original and marks. It is no leak and does not touch <see cref="IsClean"/>.</param>
/// <param name="Readers">The programs that read the file.</param>
public sealed record InspectionReport(
    IReadOnlyList<FileHash> Files,
    int Pages,
    bool Strict,
    IReadOnlyList<ChannelResult> Channels,
    ChannelResult? Fidelity,
    IReadOnlyList<ReaderUse> Readers)
{
    /// <summary>Version of the JSON form.</summary>
    [JsonPropertyOrder(-1)]
    public int Version { get; } = 1;

    /// <summary>No channel failed.</summary>
    [JsonPropertyOrder(-1)]
    public bool IsClean => Channels.All(channel => channel.Verdict != ChannelVerdict.Fail);

    /// <summary>What a command line exits with: 0 clean, 1 findings.</summary>
    [JsonIgnore]
    public int ExitCode => IsClean ? 0 : 1;

    /// <summary>The report as UTF-8 JSON.</summary>
    public string ToJson() => ReportJson.Write(this);

    /// <summary>The report as plain text for people.</summary>
    public string ToText(ReportLanguage language) => ReportText.Write(this, language);
}
