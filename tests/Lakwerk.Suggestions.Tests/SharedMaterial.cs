namespace Lakwerk.Suggestions.Tests;

/// <summary>Real documents that are not part of the repository: found by LAKWERK_SHARED, else beside the repository.</summary>
internal static class SharedMaterial
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("LAKWERK_SHARED") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Lakwerk.slnx"))) continue;
            var beside = Path.Combine(folder.Parent?.FullName ?? "", "shared");
            return Directory.Exists(beside) ? beside : null;
        }

        return null;
    }
}

/// <summary>A test that needs the shared material and is reported as skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedMaterial.Folder is null) Skip = "The shared documents are not here (LAKWERK_SHARED).";
    }
}
