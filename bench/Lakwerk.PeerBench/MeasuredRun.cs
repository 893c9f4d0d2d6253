using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Lakwerk.PeerBench;

/// <summary>What child processes took: seconds on the clock, seconds of processor time, and the most memory one of them held.</summary>
/// <param name="Wall">Seconds from the first start to the last end.</param>
/// <param name="Cpu">Seconds of processor time, in the programs and in the kernel for them.</param>
/// <param name="PeakBytes">The largest resident set.</param>
/// <param name="Failures">Processes that ended with another code than 0.</param>
internal readonly partial record struct MeasuredRun(double Wall, double Cpu, long PeakBytes, int Failures)
{
    private const int Children = -1;
    private const int UsageFields = 18;
    private const int PollMilliseconds = 4;

    /// <summary>Runs commands one after the other; what they write is thrown away.</summary>
    public static MeasuredRun Of(IEnumerable<string[]> commands)
    {
        var cpu = ChildSeconds();
        var clock = Stopwatch.StartNew();
        long peak = 0;
        var failures = 0;
        foreach (var command in commands)
        {
            using var process = Start(command);
            peak = Math.Max(peak, WatchMemory(process));
            if (process.ExitCode != 0) failures++;
        }

        return new MeasuredRun(clock.Elapsed.TotalSeconds, ChildSeconds() - cpu, peak, failures);
    }

    private static Process Start(string[] command)
    {
        // Through a shell only to throw the output away: pipes would make us part of what is measured.
        var start = new ProcessStartInfo("/bin/sh");
        foreach (var word in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", .. command]) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    private static long WatchMemory(Process process)
    {
        long peak = 0;
        do peak = Math.Max(peak, PeakOf(process.Id));
        while (!process.WaitForExit(PollMilliseconds));
        return peak;
    }

    /// <summary>The high-water mark that the kernel keeps; 0 when the process has ended.</summary>
    private static long PeakOf(int id)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{id}/status"))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // It ended between two looks.
        }

        return 0;
    }

    private static double ChildSeconds()
    {
        var usage = new long[UsageFields];
        if (GetResourceUsage(Children, usage) != 0) throw new InvalidOperationException("The kernel does not tell what child processes used.");
        return usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
