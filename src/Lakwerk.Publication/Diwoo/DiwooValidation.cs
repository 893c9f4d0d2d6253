using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Lakwerk.Publication.Diwoo;

/// <summary>Holds finished sitemaps against the table of elements, and against a schema when there is one.</summary>
public static class DiwooValidation
{
    private const int MostProblems = 50;

    /// <summary>What is wrong, one sentence each with the address of the document; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(IEnumerable<byte[]> sitemaps, XmlSchemaSet? schema)
    {
        ArgumentNullException.ThrowIfNull(sitemaps);
        return [.. sitemaps.SelectMany(Documents).SelectMany(document => Problems(document, schema)).Take(MostProblems)];
    }

    private static IEnumerable<XElement> Documents(byte[] sitemap)
    {
        using var reader = XmlReader.Create(new MemoryStream(sitemap, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Descendants(DiwooElements.Namespace + "Document");
    }

    private static IEnumerable<string> Problems(XElement document, XmlSchemaSet? schema)
    {
        var address = document.Parent?.Elements().FirstOrDefault(element => element.Name.LocalName == "loc")?.Value;
        var problems = document.Elements().SelectMany(DiwooRules.Check);
        if (schema is not null) problems = problems.Concat(XmlSchemas.Check(new XDocument(document), schema));
        return problems.Select(problem => $"{address}: {problem}");
    }
}
