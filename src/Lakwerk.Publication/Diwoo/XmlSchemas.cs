using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Lakwerk.Publication.Diwoo;

/// <summary>Holds XML against a schema that a user supplies. What the schema includes is read from its own folder only, never from the net.</summary>
public static class XmlSchemas
{
    private const int MostProblems = 50;

    /// <exception cref="PublicationException">The schema cannot be read.</exception>
    public static XmlSchemaSet Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var set = new XmlSchemaSet { XmlResolver = new FolderResolver(folder) };
        // What is included and not there would only be a warning, and the schema would let everything pass that it should hold.
        set.ValidationEventHandler += (_, problem) => throw problem.Exception;
        try
        {
            using var reader = XmlReader.Create(Path.GetFullPath(path), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            set.Add(null, reader);
            set.Compile();
            return set;
        }
        catch (Exception problem) when (problem is XmlException or XmlSchemaException or IOException or UnauthorizedAccessException)
        {
            throw new PublicationException($"{path}: cannot be used as a schema: {problem.Message}", problem);
        }
    }

    /// <summary>What the schema objects to, one sentence each.</summary>
    public static IReadOnlyList<string> Check(XDocument document, XmlSchemaSet schemas)
    {
        var problems = new List<string>();
        document.Validate(schemas, (_, problem) =>
        {
            if (problems.Count < MostProblems) problems.Add(problem.Message);
        });
        return problems;
    }

    private sealed class FolderResolver(string folder) : XmlResolver
    {
        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => new(Path.Combine(folder, Path.GetFileName(relativeUri ?? "")));

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => File.OpenRead(absoluteUri.LocalPath);
    }
}
