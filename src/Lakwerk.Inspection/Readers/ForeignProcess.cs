using System.Diagnostics;

namespace Lakwerk.Inspection.Readers;

/// <summary>Runs a foreign program without a shell, with limits on time and output, and without the user's environment.</summary>
internal sealed class ForeignProcess(TimeSpan timeLimit, CancellationToken cancellation)
{
    private const int LargestOutput = 256 * 1024 * 1024;
    private const int LargestComplaint = 64 * 1024;

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs it to its end; null when it did not start, took too long or said too much.</summary>
    public ForeignResult? Run(string program, params string[] arguments) => RunExpecting(0, program, arguments);

    /// <summary>The same for one that will say much: about so many bytes, for which room is made at once.</summary>
    public ForeignResult? RunExpecting(int bytes, string program, params string[] arguments)
    {
        using var process = new Process { StartInfo = StartOf(program, arguments) };
        if (!process.Start()) return null;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeLimit);
        try
        {
            // Both pipes are drained while it runs: a full one would make it wait for ever.
            var output = ReadAsync(process.StandardOutput.BaseStream, bytes, LargestOutput, limit.Token);
            var complaint = ReadAsync(process.StandardError.BaseStream, 0, LargestComplaint, limit.Token);
            Task.WhenAll(output, complaint, process.WaitForExitAsync(limit.Token)).GetAwaiter().GetResult();
            return output.Result is { } said ? new ForeignResult(process.ExitCode, said, complaint.Result ?? []) : null;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static ProcessStartInfo StartOf(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    /// <summary>All bytes, read to the end even beyond the limit, so that the program can finish; null when there were too many.</summary>
    private static async Task<ArraySegment<byte>?> ReadAsync(Stream stream, int expected, int limit, CancellationToken cancellation)
    {
        using var kept = new MemoryStream(Math.Min(expected, limit));
        var buffer = new byte[64 * 1024];
        var total = 0L;
        while (await stream.ReadAsync(buffer, cancellation) is var count and > 0)
        {
            total += count;
            if (total <= limit) kept.Write(buffer, 0, count);
        }

        if (total > limit) return null;
        return new ArraySegment<byte>(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
