using System.Diagnostics;

namespace Lakwerk.Fuzz;

/// <summary>The loop: pick, break, try, keep what goes wrong.</summary>
internal sealed class Fuzzer : IDisposable
{
    private readonly FuzzOptions _options;
    private readonly Seeds _seeds;
    private readonly WorkerProcess _worker = new();
    private readonly Dictionary<string, int> _findings = new(StringComparer.Ordinal);

    public Fuzzer(FuzzOptions options)
    {
        _options = options;
        _seeds = new Seeds(options.Places);
    }

    /// <summary>Runs for the time asked for; gives the number of different things that went wrong.</summary>
    public int Run()
    {
        Console.WriteLine($"{_seeds.Count} files, seed {_options.Seed}, {_options.Minutes} minutes");
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalMinutes < _options.Minutes; count++) RunOne(count);
        Console.WriteLine($"{count} inputs in {watch.Elapsed.TotalSeconds:F0} s, peak memory {_worker.PeakMemory >> 20} MB, findings: {_findings.Count}");
        foreach (var (failure, times) in _findings) Console.WriteLine($"  {times} × {failure}");
        return _findings.Count;
    }

    public void Dispose()
    {
        _worker.Dispose();
        _seeds.Dispose();
    }

    private void RunOne(int index)
    {
        var random = new Random(unchecked(_options.Seed * 1_000_003 + index));
        var (name, bytes) = _seeds.Pick(random);
        var input = Mutations.Apply(random, bytes, random.Next(4) == 0 ? _seeds.Pick(random).Bytes : []);
        if (Try(input) is not { } failure) return;

        _findings[failure] = _findings.GetValueOrDefault(failure) + 1;
        if (_findings[failure] == 1) Keep(name, index, failure, input);
    }

    private string? Try(byte[] input)
    {
        File.WriteAllBytes(_seeds.Scratch, input);
        return _worker.Run(_seeds.Scratch);
    }

    private void Keep(string name, int index, string failure, byte[] input)
    {
        Console.WriteLine($"{failure}: {name}, input {index}");
        Directory.CreateDirectory(_options.Output);
        var label = string.Concat(failure.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var path = Path.Combine(_options.Output, $"{label}-{_options.Seed}-{index}.pdf");
        File.WriteAllBytes(path, input);
        File.WriteAllBytes(path, Minimiser.Run(input, failure, Try));
        Console.WriteLine($"  kept as {path}");
    }
}
