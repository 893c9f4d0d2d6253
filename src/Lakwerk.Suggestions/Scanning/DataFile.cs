namespace Lakwerk.Suggestions.Scanning;

/// <summary>The tables in the folder <c>Data</c>, which travel inside the assembly: one entry a line, <c>#</c> for remarks.</summary>
internal static class DataFile
{
    private const string Prefix = "Lakwerk.Suggestions.Data.";

    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            var content = line.Split('#', 2)[0].Trim();
            if (content.Length > 0) yield return content;
        }
    }

    public static HashSet<string> Words(string name) =>
        new(Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);

    public static bool Exists(string name) => typeof(DataFile).Assembly.GetManifestResourceInfo(Prefix + name) is not null;

    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream(Prefix + name)
        ?? throw new ArgumentException($"There is no data file {name} in the assembly.", nameof(name));
}
