using System.Diagnostics;

namespace Lakwerk.Work.Helpers;

/// <summary>
/// Runs a helper as a short-lived child: no shell, no standard input, limits on time and on memory. Its output is drained and
/// bounded, so that it can neither block nor fill this process.
/// </summary>
public static class HelperProcess
{
    private const int LongestComplaint = 4096;
    private const long MemoryLimitKilobytes = 1024 * 1024;

    /// <summary>Runs it to its end. Throws <see cref="InputException"/> when it is missing, fails, or takes too long.</summary>
    public static void Run(Helper helper, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(helper);
        var program = helper.Find() ?? throw new InputException(helper.MissingSentence);
        using var process = Start(program, arguments);
        var complaint = ReadAtMost(process.StandardError);
        var output = ReadAtMost(process.StandardOutput);
        if (!Ended(process, limit, cancellation))
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new InputException($"{helper.Name} took longer than {limit.TotalSeconds:0} seconds and was stopped.");
        }

        Task.WaitAll([complaint, output], CancellationToken.None);
        if (process.ExitCode != 0) throw new InputException($"{helper.Name} failed: {FirstLine(complaint.Result)}");
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        // The shell only sets the limit and is replaced by the program; nothing of the arguments is interpreted.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", $"ulimit -v {MemoryLimitKilobytes}; exec \"$0\" \"$@\"", program, .. arguments]) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InputException($"{program} did not start.");
        process.StandardInput.Close();
        return process;
    }

    private static bool Ended(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return process.WaitForExitAsync(cancellation).Wait(limit, cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<string> ReadAtMost(StreamReader reader)
    {
        var kept = new char[LongestComplaint];
        var scratch = new char[LongestComplaint];
        var length = 0;
        while (true)
        {
            var room = kept.AsMemory(length);
            var read = await reader.ReadAsync(room.IsEmpty ? scratch : room);
            if (read == 0) return new string(kept, 0, length);
            if (!room.IsEmpty) length += read;
        }
    }

    private static string FirstLine(string complaint) =>
        complaint.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "it gave no reason.";
}
