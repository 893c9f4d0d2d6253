using System.Diagnostics;
using System.Text.Json;
using Lakwerk.Law;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Workers;

/// <summary>
/// Runs this program again as a child for everything that parses a file from outside: what a hostile file does to a parser
/// ends with the child. Memory, processor time and the clock are limited.
/// </summary>
public sealed class WorkerProcess(WorkbenchSettings settings) : IDisposable
{
    private const int LargestAnswer = 64 * 1024 * 1024;
    private const int LongestComplaint = 4096;
    private const string HeapLimit = "0x50000000";
    private const int ProcessorSeconds = 600;
    private const string Prefix = "lakwerk: ";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>How many children run at a time; one processor is left for who looks at pages.</summary>
    public static int AtOnce { get; } = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly SemaphoreSlim _room = new(AtOnce);
    private readonly HashSet<Process> _running = [];
    private bool _isDisposed;

    /// <summary>Runs <c>lakwerk worker</c> and reads its answer.</summary>
    /// <exception cref="WorkerException">It refused, failed, or took too much.</exception>
    public async Task<JsonDocument> Run(CancellationToken stop, params IReadOnlyList<string> arguments)
    {
        await _room.WaitAsync(stop);
        try
        {
            return JsonDocument.Parse(await Answer(arguments, stop));
        }
        catch (JsonException problem)
        {
            throw new WorkerException(new("De verwerking gaf geen leesbaar antwoord.", "The worker gave no answer that can be read."), problem);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Children end with the server, wherever they are; their work is begun again by the next.</summary>
    public void Dispose()
    {
        lock (_running)
        {
            _isDisposed = true;
            foreach (var process in _running) End(process);
        }

        _room.Dispose();
    }

    private async Task<byte[]> Answer(IReadOnlyList<string> arguments, CancellationToken stop)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            var answer = ReadAtMost(process.StandardOutput.BaseStream, LargestAnswer, limit.Token);
            var complaint = ReadAtMost(process.StandardError.BaseStream, LongestComplaint, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (process.ExitCode != 0) throw new WorkerException(Sentence(await complaint));
            return await answer;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw TookTooLong(Limit);
        }
        finally
        {
            lock (_running)
            {
                End(process);
                _running.Remove(process);
            }
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        lock (_running)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var process = Process.Start(How(arguments)) ?? throw new WorkerException("De verwerking is niet begonnen.", "The worker did not start.");
            _running.Add(process);
            return process;
        }
    }

    /// <summary>Whoever is told that a child was stopped may rely on it that it writes no more.</summary>
    private static void End(Process process)
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private ProcessStartInfo How(IReadOnlyList<string> arguments)
    {
        // The shell only sets the limits and is replaced by the program; nothing of the arguments is interpreted.
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", $"ulimit -t {ProcessorSeconds}; ulimit -c 0; exec nice -n 5 \"$0\" \"$@\"", .. settings.Worker, "worker", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment[OfficePlace.StoreVariable] = settings.Place.Store;
        start.Environment[OfficePlace.BlobsVariable] = settings.Place.Blobs;
        return start;
    }

    private static async Task<byte[]> ReadAtMost(Stream stream, int most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
            if (kept.Length + read <= most) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }

    internal static WorkerException TookTooLong(TimeSpan limit) => new($"Dit duurde langer dan {limit.TotalMinutes:0} minuten en is afgebroken.", $"This took longer than {limit.TotalMinutes:0} minutes and was stopped.");

    private static Bilingual Sentence(byte[] complaint)
    {
        var last = System.Text.Encoding.UTF8.GetString(complaint).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        if (last is null) return new("De verwerking is afgebroken: het bestand vraagt meer geheugen of tijd dan één bestand mag vragen.", "The worker was stopped: the file asks for more memory or time than one file may take.");
        var said = last.StartsWith(Prefix, StringComparison.Ordinal) ? last[Prefix.Length..] : last;
        return new(said, said);
    }
}
