using System.Text.RegularExpressions;

namespace Lakwerk.Inspection.Readers;

/// <summary>The second foreign reader: qpdf, which knows the syntax of PDF and nothing of its content.</summary>
internal sealed partial class Qpdf
{
    private readonly ForeignProcess _process;
    private readonly string _program;

    private Qpdf(ForeignProcess process, string program)
    {
        _process = process;
        _program = program;
        Version = VersionNumber().Match(process.Run(program, "--version")?.Text ?? "").Value;
    }

    public string Version { get; }

    /// <summary>The reader, or null when it is not installed.</summary>
    public static Qpdf? TryCreate(ForeignProcess process) =>
        ForeignProcess.Find("qpdf") is { } program ? new Qpdf(process, program) : null;

    /// <summary>qpdf's complaints about the file, without its path; empty when it has none, null when it could not run.</summary>
    public IReadOnlyList<string>? Check(FileOnDisk file, string password)
    {
        var result = _process.Run(_program, [.. Password(password), "--check", file.FullPath]);
        if (result is null) return null;
        if (result.ExitCode == 0) return [];
        return [.. result.ComplaintText
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Replace(file.FullPath, "", StringComparison.Ordinal))];
    }

    /// <summary>The whole file as JSON without the data of its streams, or null when qpdf cannot.</summary>
    public ReadOnlyMemory<byte>? Json(FileOnDisk file, string password)
    {
        var result = _process.Run(_program, [.. Password(password), "--json=2", "--json-stream-data=none", file.FullPath]);
        return result is { ExitCode: 0 or 3 } ? (ReadOnlyMemory<byte>?)result.Output : null;
    }

    private static string[] Password(string password) => password.Length == 0 ? [] : [$"--password={password}"];

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionNumber();
}
