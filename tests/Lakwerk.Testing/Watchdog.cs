using System.Diagnostics;

namespace Lakwerk.Testing;

/// <summary>Tidies up when this process is gone, however it went: a shell that waits for the end of its input, which only this process holds open.</summary>
internal static class Watchdog
{
    private static readonly List<Process> Watching = [];

    /// <summary>Runs a shell command when this process has ended.</summary>
    /// <param name="command">Takes its values as <c>$1</c>, <c>$2</c> …</param>
    /// <param name="values">The values; nothing in them is interpreted.</param>
    public static void AtTheEnd(string command, params IEnumerable<string> values)
    {
        // A group of its own: what ends the tests with Ctrl+C must not end it first.
        var start = new ProcessStartInfo("setsid", ["/bin/sh", "-c", $"exec >/dev/null 2>&1; cat; {command}", "watchdog", .. values]) { RedirectStandardInput = true };
        lock (Watching) Watching.Add(Process.Start(start)!);
    }
}
