using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lakwerk.Architecture.Tests;

/// <summary>What keeps the house in order: locked packages, readable sizes, papers that are true.</summary>
public static partial class UpkeepRules
{
    private const int LongestFile = 600;
    private const string Dependencies = "docs/dependencies.md";
    private const string Glossary = "docs/glossary.md";

    public static IEnumerable<Rule> All =>
    [
        new("every project has a lock file", "a build must not change because a registry did",
            tree => tree.Projects.Where(project => !tree.Has(Path.Combine(tree.Relative(project.Folder), "packages.lock.json"))).Select(project => project.Name)),
        new("every project is in the solution", "what is not in the solution is neither built nor tested",
            tree => tree.Projects.Where(project => !tree.Read("Lakwerk.slnx").Contains($"/{project.Name}.csproj\"", StringComparison.Ordinal)).Select(project => project.Name)),
        new($"no source file has more than {LongestFile} lines", "a file that nobody can hold in mind hides mistakes; tables of data may be long", TooLong),
        new("every NuGet package is explained", "a dependency is trusted with citizens' secrets",
            tree => NuGetPackages(tree).Where(name => !IsExplained(tree, name))),
        new("every Debian package is explained", "a dependency is trusted with citizens' secrets",
            tree => DebianPackages(tree).Where(name => !IsExplained(tree, name))),
        new("links between documents lead somewhere", "a newcomer who meets a dead link stops reading", DeadLinks),
        new("every document is linked from another", "a paper that nobody finds is not kept true", Orphans),
        new("the README fits on two screens", "a newcomer reads no more",
            tree => tree.Has("README.md") && tree.Lines("README.md").Count() > 120 ? ["README.md"] : []),
        new("types keep to the words of the glossary", "two words for one thing become two things", ForbiddenWords),
    ];

    private static IEnumerable<string> TooLong(SourceTree tree) =>
        from path in tree.With(".cs")
        where !TableOfData().IsMatch(path)
        let lines = tree.Lines(path).Count()
        where lines > LongestFile
        select $"{path}: {lines} lines";

    private static IEnumerable<string> NuGetPackages(SourceTree tree)
    {
        var text = tree.Read("Directory.Packages.props");
        return text.Length == 0 ? [] : XDocument.Parse(text).Descendants("PackageVersion").Select(version => (string)version.Attribute("Include")!);
    }

    private static IEnumerable<string> DebianPackages(SourceTree tree) => tree.Read("setup/packages.txt").Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ')[0]);

    private static bool IsExplained(SourceTree tree, string package) =>
        tree.Read(Dependencies).Contains($"| `{package}` |", StringComparison.Ordinal);

    private static IEnumerable<string> DeadLinks(SourceTree tree) =>
        from link in LocalLinks(tree)
        where !tree.Has(link.Target)
        select $"{link.From} → {link.Target}";

    private static IEnumerable<string> Orphans(SourceTree tree)
    {
        var linked = LocalLinks(tree).Select(link => link.Target).ToHashSet();
        return tree.With(".md", "docs/").Where(path => !linked.Contains(path));
    }

    private static IEnumerable<(string From, string Target)> LocalLinks(SourceTree tree) =>
        from path in tree.With(".md")
        from match in Link().Matches(tree.Read(path))
        let target = match.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(path)!
        select (path, Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", folder, target))));

    private static IEnumerable<string> ForbiddenWords(SourceTree tree)
    {
        var forbidden = ForbiddenWord().Matches(tree.Read(Glossary)).Select(match => match.Groups[1].Value).ToHashSet();
        return
            from path in tree.With(".cs", "src/")
            from type in TypeName().Matches(tree.Read(path)).Select(match => match.Groups[1].Value)
            from word in forbidden
            where Regex.IsMatch(type, $"{word}(?![a-z])")
            select $"{path}: {type} says {word}";
    }

    [GeneratedRegex(@"Tables?\.cs$|/(Data|Tables)/")]
    private static partial Regex TableOfData();

    [GeneratedRegex(@"\]\(([^)#\s]+)[^)]*\)")]
    private static partial Regex Link();

    // The glossary marks each forbidden synonym as not:`Word`.
    [GeneratedRegex("not:`([A-Z][A-Za-z]+)`")]
    private static partial Regex ForbiddenWord();

    [GeneratedRegex(@"\b(?:class|struct|record|enum|interface)\s+(?:struct\s+|class\s+)?([A-Z]\w*)")]
    private static partial Regex TypeName();
}
