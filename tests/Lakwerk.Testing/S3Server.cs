using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Lakwerk.Testing;

/// <summary>An S3 server of the tests' own (s3rver, which ./lakwerk test installs), on a free port of this machine, gone afterwards.</summary>
public sealed class S3Server : IDisposable
{
    private const string Bucket = "lakwerk";
    private const string Key = "S3RVER";

    private static readonly string Program = Repository.PathOf("tests", "s3rver", "node_modules", "s3rver", "bin", "s3rver.js");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Lazy<S3Server> Started = new(StartOnce);

    private readonly TempFolder _folder = new();
    private readonly Process _process;
    private readonly int _port;
    private int _prefixes;

    private S3Server()
    {
        // The server knows one pair of keys, and whoever is started by a test must use them too.
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", Key);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", Key);
        _port = FreePort();
        var start = new ProcessStartInfo(Tool.Find("node")!, [Program, "-d", _folder.Root, "-a", "127.0.0.1", "-p", $"{_port}", "--silent", "--configure-bucket", Bucket]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilItAnswers();
    }

    /// <summary>Why there can be none here, or null.</summary>
    public static string? WhyMissing => Tool.WhyMissing("node") ?? (File.Exists(Program) ? null : "s3rver is not installed: npm ci in tests/s3rver.");

    /// <summary>Where the server keeps its files.</summary>
    public string Folder => _folder.Root;

    /// <summary>The one of this test process, started when it is first asked for.</summary>
    public static S3Server Shared => Started.Value;

    /// <summary>A place in the bucket that nobody used before.</summary>
    public string NewPlace() => $"s3://{Bucket}/t{Interlocked.Increment(ref _prefixes)}?endpoint=http://127.0.0.1:{_port}";

    /// <summary>Done when the test process ends.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private static S3Server StartOnce()
    {
        var server = new S3Server();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WaitUntilItAnswers()
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(50))
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (watch.Elapsed < Patience && !_process.HasExited)
            {
                // Not yet.
            }
        }
    }
}
