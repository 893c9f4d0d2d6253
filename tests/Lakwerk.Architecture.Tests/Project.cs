using System.Xml.Linq;

namespace Lakwerk.Architecture.Tests;

/// <summary>A project file as the rules see it: its name, folder, and what it references.</summary>
public sealed record Project(string Name, string Folder, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static Project Read(string path)
    {
        var elements = XDocument.Load(path).Descendants().ToList();
        return new Project(
            Path.GetFileNameWithoutExtension(path),
            Path.GetDirectoryName(path)!,
            [.. Included(elements, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Included(elements, "PackageReference")]);
    }

    private static IEnumerable<string> Included(IEnumerable<XElement> elements, string kind) => elements
        .Where(element => element.Name.LocalName == kind)
        .Select(element => (string?)element.Attribute("Include"))
        .OfType<string>();
}
