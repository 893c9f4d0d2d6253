using System.Diagnostics;
using OpenTelemetry;

namespace Lakwerk.Server.Operations;

/// <summary>Takes out of a trace what may name a person: what was searched for stands in the query, who asked in the address, and the path may hold the secret of a link.</summary>
internal sealed class SilentProcessor : BaseProcessor<Activity>
{
    private static readonly string[] Telling =
        ["url.path", "url.query", "url.full", "http.url", "http.target", "client.address", "network.peer.address", "user_agent.original", "http.user_agent", "enduser.id", "exception.message", "exception.stacktrace"];

    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var tag in Telling)
            if (data.GetTagItem(tag) is not null) data.SetTag(tag, null);
    }
}
