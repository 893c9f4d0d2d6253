using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;

namespace Lakwerk.Intake.Helpers;

/// <summary>
/// Runs a helper on a file from outside: no shell, no network where the system permits to take it away, an environment of its
/// own, limits on time, memory and the size of what it writes. When time is up, or the user stops, it is killed with its children.
/// </summary>
public static class Sandbox
{
    private const int LongestComplaint = 8192;
    private const string SetSid = "/usr/bin/setsid";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);
    private static readonly Lazy<string[]> NoNetwork = new(FindNoNetwork);

    // Ctrl-C in a terminal reaches every process of its session: a helper that died of it would look like one that cannot read the file.
    private static readonly Lazy<string[]> OwnSession = new(() => File.Exists(SetSid) && Works([SetSid, "/bin/true"]) ? [SetSid] : []);

    /// <summary>Helpers run without a network here.</summary>
    public static bool CutsNetwork => NoNetwork.Value.Length > 0;

    /// <summary>Runs it to its end in a folder and gives what it said on its error output.</summary>
    /// <exception cref="HelperException">It is missing, failed, or took too long.</exception>
    public static string Run(HelperProgram program, IReadOnlyList<string> arguments, string folder, HelperLimits limits, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(limits);
        var path = program.Find() ?? throw HelperException.Missing(program);
        using var process = Start(path, arguments, folder, limits);
        process.StandardInput.Close();
        var complaint = ReadAtMost(process.StandardError);
        var output = ReadAtMost(process.StandardOutput);
        if (WhyStopped(process, folder, limits, stop) is { } reason)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            stop.ThrowIfCancellationRequested();
            throw new HelperException($"{program.Name} {reason} en is gestopt.") { TookTooMuch = true };
        }

        Task.WaitAll([complaint, output], CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        var said = complaint.Result + "\n" + output.Result;
        return process.ExitCode == 0 ? said : throw new HelperException($"{program.Name} kon het bestand niet verwerken: {FirstLine(said)}");
    }

    private static Process Start(string path, IReadOnlyList<string> arguments, string folder, HelperLimits limits)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        var kilobytes = (limits.MemoryBytes / 1024).ToString(CultureInfo.InvariantCulture);
        // Blocks of 512 bytes, as POSIX has it. The shell only sets limits and is replaced; nothing of the arguments is interpreted.
        var blocks = (limits.FileBytes / 512).ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])["-c", $"ulimit -v {kilobytes}; ulimit -f {blocks}; ulimit -c 0; exec \"$0\" \"$@\"", .. OwnSession.Value, .. limits.KeepsNetwork ? [] : NoNetwork.Value, path, .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        start.Environment["LANG"] = "C.UTF-8";
        // Must be set before the process starts; pages, not threads, are what runs in parallel.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return Process.Start(start) ?? throw new HelperException($"{path} kon niet worden gestart.");
    }

    /// <summary>Waits until it has ended, and gives null; or until it must not go on, and says why.</summary>
    private static string? WhyStopped(Process process, string folder, HelperLimits limits, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var ended = process.WaitForExitAsync(stop);
            while (watch.Elapsed < limits.Time)
            {
                var left = limits.Time - watch.Elapsed;
                if (ended.Wait(limits.FolderBytes is null || left < BetweenLooks ? left : BetweenLooks, stop)) return null;
                if (limits.FolderBytes is { } most && SizeOf(folder) > most) return $"schreef meer dan {most / (1024 * 1024)} MB";
            }

            return $"deed er langer over dan {limits.Time.TotalSeconds:0} seconden";
        }
        catch (OperationCanceledException)
        {
            return "werd onderbroken";
        }
    }

    /// <summary>Links count as nothing; what is moved away under our eyes counts no more.</summary>
    private static long SizeOf(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return new FileSystemEnumerable<long>(folder, (ref entry) => entry.IsDirectory ? 0 : entry.Length, options).Sum();
    }

    /// <summary>A network namespace of its own holds no network. As root it can be had at once, else by way of a user namespace.</summary>
    private static string[] FindNoNetwork()
    {
        const string unshare = "/usr/bin/unshare";
        if (!File.Exists(unshare)) return [];
        foreach (var prefix in (string[][])[[unshare, "-n"], [unshare, "-r", "-n"]])
            if (Works([.. prefix, "/bin/true"])) return prefix;
        return [];
    }

    private static bool Works(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start);
        return process is not null && process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
    }

    private static async Task<string> ReadAtMost(StreamReader reader)
    {
        var kept = new char[LongestComplaint];
        var scratch = new char[LongestComplaint];
        var length = 0;
        while (true)
        {
            var room = kept.AsMemory(length);
            var read = await reader.ReadAsync(room.IsEmpty ? scratch : room).ConfigureAwait(false);
            if (read == 0) return new string(kept, 0, length);
            if (!room.IsEmpty) length += read;
        }
    }

    private static string FirstLine(string said) =>
        said.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !line.EndsWith("(null)", StringComparison.Ordinal) && !line.StartsWith("Warning:", StringComparison.Ordinal)) is { } line ? line[..Math.Min(line.Length, 200)] : "zonder reden.";
}
