using System.Diagnostics;

namespace Lakwerk.Testing;

/// <summary>A PostgreSQL server of the tests' own: a fresh folder, no network, gone afterwards.</summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster> Started = new(Start);

    private readonly string _folder;
    private int _databases;

    private PostgresCluster(string folder) => _folder = folder;

    /// <summary>Why there can be none here, or null.</summary>
    public static string? WhyMissing => Programs is null ? "PostgreSQL is not installed." : null;

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order().LastOrDefault()
        : null;

    /// <summary>The one of this test process, started when it is first asked for.</summary>
    public static PostgresCluster Shared => Started.Value;

    private static PostgresCluster Start()
    {
        var folder = Directory.CreateTempSubdirectory("lakwerk-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", folder);
        AsPostgres("initdb", "-D", $"{folder}/data", "-A", "trust", "-U", "lakwerk", "-E", "UTF8", "--no-locale", "--no-sync");
        AsPostgres("pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=100", "start");
        Watchdog.AtTheEnd("kill -QUIT $(head -n 1 \"$1/data/postmaster.pid\"); sleep 1; rm -rf -- \"$1\"", folder);
        return new PostgresCluster(folder);
    }

    /// <summary>The process that all others of the server come from.</summary>
    public int ProcessId => int.Parse(File.ReadLines($"{_folder}/data/postmaster.pid").First(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A connection string for a database that nobody used before.</summary>
    public string NewDatabase()
    {
        var name = $"t{Interlocked.Increment(ref _databases)}";
        AsPostgres("createdb", "-h", _folder, "-U", "lakwerk", name);
        return $"Host={_folder};Username=lakwerk;Database={name};Maximum Pool Size=8";
    }

    /// <summary>The server refuses to run as root.</summary>
    private static void AsPostgres(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits the pipes of whoever starts it: they must not be waited for.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
