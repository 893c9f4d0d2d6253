namespace Lakwerk.Architecture.Tests;

/// <summary>A checkout as text: its files by path, its projects. Build output and foreign modules do not count.</summary>
public sealed class SourceTree
{
    private static readonly string[] Foreign = ["artifacts", "node_modules", ".git", "bin", "obj"];

    private readonly string _root;

    public SourceTree(string root)
    {
        _root = root;
        Files = [.. Walk(root).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)];
        Projects = [.. With(".csproj").Select(path => Project.Read(Full(path)))];
    }

    /// <summary>Every file, relative to the root, with forward slashes.</summary>
    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<Project> Projects { get; }

    public IEnumerable<Project> Rooms => Projects.Where(project => Relative(project.Folder).StartsWith("src/", StringComparison.Ordinal));

    public IEnumerable<string> With(string extension, string under = "") => Files.Where(path =>
        path.EndsWith(extension, StringComparison.Ordinal) && path.StartsWith(under, StringComparison.Ordinal));

    public bool Has(string path) => Path.Exists(Full(path));

    /// <summary>The text of a file; empty when it is not there, so that a rule reports what it misses in it.</summary>
    public string Read(string path) => File.Exists(Full(path)) ? File.ReadAllText(Full(path)) : "";

    public IEnumerable<string> Lines(string path) => File.ReadLines(Full(path));

    public string Relative(string path) => Path.GetRelativePath(_root, path);

    private string Full(string path) => Path.Combine(_root, path);

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(Directory
        .EnumerateDirectories(folder)
        .Where(child => !Foreign.Contains(Path.GetFileName(child)))
        .SelectMany(Walk));
}
