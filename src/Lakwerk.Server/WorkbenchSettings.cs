using System.Net;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server;

/// <summary>Everything the workbench has to be told; there is no configuration file to forget.</summary>
/// <param name="Data">The folder with dossiers, documents, accounts and keys.</param>
/// <param name="Address">Where it listens.</param>
public sealed record WorkbenchSettings(string Data, Uri Address)
{
    /// <summary>Where the office is kept; the folder of <see cref="Data"/> unless something else is said.</summary>
    public OfficePlace Place { get; init; } = new(Data);

    /// <summary>Where the public site reads what is public: a folder, or a bucket as <c>s3://…</c>.</summary>
    public string Shelf { get; init; } = Path.GetFullPath(Path.Combine(Data, "openbaar"));

    /// <summary>Where the public finds that site; null when nobody said.</summary>
    public Uri? Portal { get; init; }

    /// <summary>Beside this machine itself: where a web server stands that does TLS and is believed about who asks.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public static Uri DefaultAddress { get; } = new("http://127.0.0.1:8080");

    /// <summary>Accounts whose passwords everybody knows. Only ever on an address that nobody else can reach.</summary>
    public bool DemoAccounts { get; init; }

    /// <summary>How to start the program that parses files from outside: it and its first arguments.</summary>
    public required IReadOnlyList<string> Worker { get; init; }

    /// <summary>The folder with the scripts and styles made from web/.</summary>
    public string Assets { get; init; } = Path.Combine(AppContext.BaseDirectory, "web");

    /// <summary>Attempts from one address; a whole office may sit behind one.</summary>
    public int SignInsPerMinute { get; init; } = 60;

    /// <summary>Writes each request to the error output; the tests have no use for it.</summary>
    public bool Quiet { get; init; }

    /// <summary>The organisation's identity provider; null when people sign in with passwords only.</summary>
    public Security.ProviderSettings? Provider { get; init; }

    public bool IsLoopback => Address.Host == "localhost" || (IPAddress.TryParse(Address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    /// <exception cref="Work.InputException">Demo accounts on an address that others can reach.</exception>
    public void MustBeSafe()
    {
        Provider?.MustBeSafe();
        if (DemoAccounts && !IsLoopback)
            throw new Work.InputException($"The demo's passwords are known to everybody, so it only serves this machine itself, not {Address.Host}.");
    }
}
