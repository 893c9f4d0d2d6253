using System.Runtime.CompilerServices;

namespace Lakwerk.Law.Tests;

internal static class Shared
{
    public static string? Find(string pattern)
    {
        var folder = Environment.GetEnvironmentVariable("LAKWERK_SHARED") ?? Path.Combine(Repository(), "..", "shared");
        var parts = pattern.Split('/');
        var inside = Path.Combine(folder, Path.Combine(parts[..^1]));
        return Directory.Exists(inside) ? Directory.EnumerateFiles(inside, parts[^1]).FirstOrDefault() : null;
    }

    public static string Read(string pattern) =>
        File.ReadAllText(Find(pattern) ?? throw new FileNotFoundException(pattern));

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
