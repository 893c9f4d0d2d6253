using System.Globalization;
using System.Xml.Linq;

namespace Lakwerk.Publication.Diwoo;

/// <summary>A description as XML: the parts are made in any order and written in that of the table.</summary>
public static class DiwooXml
{
    private static readonly XNamespace Diwoo = DiwooElements.Namespace;

    public static XElement Write(DiwooDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var made = Parts(document).ToDictionary(part => part.Name.LocalName);
        return new XElement(Diwoo + DiwooElements.Root.Name, DiwooElements.Root.Parts.Select(row => made.GetValueOrDefault(row.Name)));
    }

    private static IEnumerable<XElement> Parts(DiwooDocument document)
    {
        if (document.Identifiers.Count > 0) yield return Group("identifiers", document.Identifiers.Select(one => Text("identifier", one)));
        yield return Pointing("publisher", document.Publisher);
        yield return Pointing("verantwoordelijke", document.Publisher);
        if (document.IsOwn) yield return Pointing("opsteller", document.Publisher);
        yield return Group("titelcollectie", [Text("officieleTitel", document.Title)]);
        if (document.Summary is { } summary) yield return Group("omschrijvingen", [Text("omschrijving", summary)]);
        yield return Classification(document);
        yield return Text("creatiedatum", Day(document.Created));
        yield return Pointing("language", TooiTables.Dutch);
        yield return Pointing("format", TooiTables.Pdf);
        if (document.PartOf is { } whole) yield return Pointing("isPartOf", whole);
        if (document.Parts.Count > 0) yield return Group("hasParts", document.Parts.Select(part => Pointing("hasPart", part)));
        yield return Group("documenthandelingen", [Group("documenthandeling",
        [
            Pointing("soortHandeling", TooiTables.Determination), Text("atTime", $"{Day(document.HandledOn)}T00:00:00"), Pointing("wasAssociatedWith", document.Publisher),
        ])]);
    }

    private static XElement Classification(DiwooDocument document)
    {
        var category = Group("informatiecategorieen", [Pointing("informatiecategorie", TooiTables.Decisions.Concept)]);
        return document.Sort is { } sort ? Group("classificatiecollectie", [Group("documentsoorten", [Pointing("documentsoort", sort)]), category]) : Group("classificatiecollectie", [category]);
    }

    private static XElement Group(string name, IEnumerable<XElement> parts) => new(Diwoo + name, parts);

    private static XElement Text(string name, string text) => new(Diwoo + name, XmlText.Allowed(text));

    private static XElement Pointing(string name, Concept concept) => new(Diwoo + name, new XAttribute(DiwooElements.Resource, concept.Uri), XmlText.Allowed(concept.Label));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
