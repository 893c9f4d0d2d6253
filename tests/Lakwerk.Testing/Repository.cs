namespace Lakwerk.Testing;

/// <summary>Where the checkout and the test data lie, found from the running test assembly upwards.</summary>
public static class Repository
{
    private static readonly Lazy<string> FoundRoot = new(FindRoot);

    /// <summary>The folder that holds Lakwerk.slnx.</summary>
    public static string Root => FoundRoot.Value;

    /// <summary>A path inside the checkout, e.g. <c>Repository.PathOf("docs", "glossary.md")</c>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file under tests/data.</summary>
    public static string Data(params string[] parts) => Path.Combine([Root, "tests", "data", .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lakwerk.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No Lakwerk.slnx in or above {AppContext.BaseDirectory}.");
    }
}
