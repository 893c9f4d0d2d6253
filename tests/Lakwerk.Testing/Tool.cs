using System.Diagnostics;

namespace Lakwerk.Testing;

/// <summary>Foreign programs as witnesses: found on the PATH, run with a time limit, never through a shell.</summary>
public static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The reason to skip a test that needs these programs, or null when all are there.</summary>
    public static string? WhyMissing(params string[] tools)
    {
        var missing = tools.Where(tool => Find(tool) is null).ToArray();
        return missing.Length == 0 ? null : $"Not installed: {string.Join(", ", missing)}.";
    }

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end and returns what it said. A program that takes minutes fails the test.</summary>
    public static ToolResult Run(string name, params string[] arguments) => Run(name, ReadOnlyMemory<byte>.Empty, arguments);

    /// <summary>The same, with bytes on its standard input.</summary>
    public static ToolResult Run(string name, ReadOnlyMemory<byte> input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(name) ?? name)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");

        // Both pipes are drained while it runs: a full one would make it wait for ever.
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        var complaining = process.StandardError.ReadToEndAsync();
        var writing = WriteAsync(process, input);
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} {string.Join(' ', arguments)} took longer than {Limit}.");
        }

        Task.WaitAll(reading, complaining, writing);
        return new ToolResult(process.ExitCode, output.ToArray(), complaining.Result);
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input: its exit code tells the test what it needs to know.
        }
    }
}
