using System.Diagnostics;
using System.Globalization;

namespace Lakwerk.Fuzz;

/// <summary>A child process that is watched: who takes too long or too much memory is killed, and a new one starts.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const long MostMemory = 1L << 30;
    private const int PollMilliseconds = 100;

    // A busy machine must not make a hang of what is only waiting for its turn; what waits for nothing is caught by the clock.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(90);

    private Process? _process;

    /// <summary>Highest working set seen, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Runs all targets on a file: null when it is fine, else what went wrong, the same words for the same bug.</summary>
    public string? Run(string path)
    {
        var process = _process ??= Start();
        process.StandardInput.WriteLine(path);
        var answer = process.StandardOutput.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        var workBefore = process.TotalProcessorTime;
        while (!answer.Wait(PollMilliseconds))
        {
            if (TooLarge(process)) return Kill("memory");
            if (watch.Elapsed > MostTime || WorkOf(process) - workBefore > MostWork) return Kill("hang");
        }

        if (answer.Result is null) return Kill("crash");
        return TooLarge(process) ? Kill("memory") : answer.Result == Worker.Fine ? null : answer.Result;
    }

    public void Dispose() => Kill("");

    private bool TooLarge(Process process)
    {
        if (process.HasExited) return false;
        process.Refresh();
        PeakMemory = Math.Max(PeakMemory, process.WorkingSet64);
        return process.WorkingSet64 > MostMemory;
    }

    private static TimeSpan WorkOf(Process process) => process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;

    private string Kill(string reason)
    {
        if (_process is { } process)
        {
            if (!process.HasExited) process.Kill();
            process.WaitForExit();
            process.Dispose();
            _process = null;
        }

        return reason;
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        start.ArgumentList.Add("--worker");
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        if (process.StandardOutput.ReadLine() != Worker.Ready) throw new InvalidOperationException("The worker did not answer.");
        return process;
    }
}
