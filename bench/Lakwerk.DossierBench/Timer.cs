using System.Diagnostics;

namespace Lakwerk.DossierBench;

/// <summary>Time that went by, and the processor time that it took: on a busy machine only the second says something.</summary>
internal sealed class Timer
{
    private readonly Stopwatch _wall = Stopwatch.StartNew();
    private readonly TimeSpan _before = Environment.CpuUsage.TotalTime;

    public TimeSpan Wall => _wall.Elapsed;

    public TimeSpan Processor => Environment.CpuUsage.TotalTime - _before;

    public string InMilliseconds => $"{Wall.TotalMilliseconds:F0} ms, {Processor.TotalMilliseconds:F0} ms of processor";

    public string InSeconds => $"{Wall.TotalSeconds:F2} s, {Processor.TotalSeconds:F2} s of processor";

    public string Rate(int count) => $"{count / Wall.TotalSeconds:F0} a second, {count / Processor.TotalSeconds:F0} a second of processor";
}
