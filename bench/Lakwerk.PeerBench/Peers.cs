namespace Lakwerk.PeerBench;

/// <summary>The other programs, and where they are.</summary>
internal static class Peers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>The npm packages, installed with `npm ci` where the project's source keeps their list; null when they are not.</summary>
    public static string? Modules { get; } = FindModules();

    public static string Script(string name) => Path.Combine(Folder, name);

    /// <summary>Starts a script on node with the installed packages.</summary>
    public static string[] Node(string script, params string[] arguments) => ["node", Script(script), Modules!, .. arguments];

    private static string? FindModules()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var modules = Path.Combine(folder.FullName, "bench/Lakwerk.PeerBench/peers/node_modules");
            if (Directory.Exists(modules)) return modules;
        }

        return null;
    }
}
