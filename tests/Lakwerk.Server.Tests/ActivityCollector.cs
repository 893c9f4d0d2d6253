using System.Diagnostics;
using OpenTelemetry;

namespace Lakwerk.Server.Tests;

/// <summary>Keeps what would have been sent to whoever collects traces.</summary>
internal sealed class ActivityCollector(List<Activity> ended) : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var activity in batch)
            lock (ended) ended.Add(activity);
        return ExportResult.Success;
    }
}
