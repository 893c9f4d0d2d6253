using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lakwerk.Testing;

/// <summary>An S3 server of the tests' own (s3rver, which ./lakwerk test installs), on a free port of this machine, gone afterwards.</summary>
public sealed class S3Server
{
    private const string Bucket = "lakwerk";
    private const string Key = "S3RVER";

    private static readonly string Program = Repository.PathOf("tests", "s3rver", "node_modules", "s3rver", "bin", "s3rver.js");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<S3Server> Started = new(() => new S3Server());

    private readonly int _port;
    private int _prefixes;

    private S3Server()
    {
        // The server knows one pair of keys, and whoever is started by a test must use them too.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", Key);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", Key);
        _port = FreePort();
        var start = new ProcessStartInfo(Tool.Find("node")!, [Program, "-d", Folder, "-a", "127.0.0.1", "-p", $"{_port}", "--silent", "--configure-bucket", Bucket]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        ProcessId = process.Id;
        Watchdog.AtTheEnd("kill -9 \"$1\"; rm -rf -- \"$2\"", $"{process.Id}", Folder);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        WaitUntilItAnswers(process);
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? WhyMissing => Tool.WhyMissing("node") ?? (File.Exists(Program) ? null : "s3rver is not installed: npm ci in tests/s3rver.");

    public int ProcessId { get; }

    /// <summary>Where the server keeps its files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("lakwerk-s3-").FullName;

    /// <summary>The one of this test process, started when it is first asked for.</summary>
    public static S3Server Shared => Started.Value;

    /// <summary>A place in the bucket that nobody used before.</summary>
    public string NewPlace() => $"s3://{Bucket}/t{Interlocked.Increment(ref _prefixes)}?endpoint=http://127.0.0.1:{_port}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilItAnswers(Process process)
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (watch.Elapsed < Patience && !process.HasExited)
            {
                // Not yet.
            }
        }
    }
}
