using System.Globalization;

namespace Lakwerk.ClusterBench;

/// <summary>Processor time of a process and of all that it started, those that ended included (Linux: <c>/proc</c>).</summary>
internal static class ProcessTimes
{
    private const double TicksASecond = 100;

    // proc(5): state is the first field behind the name; counted from there.
    private const int Parent = 1;
    private const int User = 11;
    private const int ReapedSystem = 14;

    public static TimeSpan Of(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => (Id: int.Parse(name!, CultureInfo.InvariantCulture), Fields: Fields(name!)))
            .Where(one => one.Fields.Length > ReapedSystem).ToDictionary(one => one.Id, one => one.Fields);
        return TimeSpan.FromSeconds(all.Keys.Where(id => Belongs(id, process, all)).Sum(id => all[id][User..(ReapedSystem + 1)].Sum(Number)) / TicksASecond);
    }

    private static bool Belongs(int id, int root, Dictionary<int, string[]> all)
    {
        while (id != root && all.TryGetValue(id, out var fields)) id = (int)Number(fields[Parent]);
        return id == root;
    }

    private static string[] Fields(string id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return [];
        }
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
