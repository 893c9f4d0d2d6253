namespace Lakwerk.ServerBench;

/// <summary>The browser processes that hold a page, among the children of this program.</summary>
internal static class Renderers
{
    /// <summary>The largest renderer's own share of memory (PSS) in megabytes.</summary>
    public static double Megabytes() => Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
        .Select(int.Parse!).Where(id => IsOurs(id) && Read(id, "cmdline").Contains("--type=renderer", StringComparison.Ordinal)).Select(Share).DefaultIfEmpty().Max();

    private static bool IsOurs(int id)
    {
        for (var at = id; at > 1; at = ParentOf(at))
            if (at == Environment.ProcessId) return true;
        return false;
    }

    private static int ParentOf(int id)
    {
        var stat = Read(id, "stat");
        var parts = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? int.Parse(parts[1]) : 0;
    }

    private static double Share(int id)
    {
        var line = Read(id, "smaps_rollup").Split('\n').FirstOrDefault(one => one.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    /// <summary>A process may end while it is looked at.</summary>
    private static string Read(int id, string what)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{what}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
