using System.Text.Json;
using Lakwerk.Law;

namespace Lakwerk.Server.Workers;

/// <summary>The witness's report, as far as a page shows it.</summary>
public sealed record ProofSummary(int Pages, IReadOnlyList<ProofChannel> Channels)
{
    public int Passed => Channels.Count(channel => channel.Verdict == "Pass");

    public int Failed => Channels.Count(channel => channel.Verdict == "Fail");

    public static ProofSummary Of(JsonElement report) => new(
        report.GetProperty("pages").GetInt32(),
        [.. report.GetProperty("channels").EnumerateArray().Select(channel => new ProofChannel(
            channel.GetProperty("id").GetString()!, Text(channel.GetProperty("title")), Text(channel.GetProperty("meaning")), channel.GetProperty("verdict").GetString()!, channel.GetProperty("total").GetInt32()))]);

    private static Bilingual Text(JsonElement sentence) => new(sentence.GetProperty("nl").GetString()!, sentence.GetProperty("en").GetString()!);
}
