using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Lakwerk.Reading.Files;

/// <summary>
/// Puts remarks in the margin of a Word file (ECMA-376 part 1, 17.13.4): of a given file, all else left as it is, or of a
/// new one that holds the lines of a letter that was no Word file.
/// </summary>
public static class DocxComments
{
    private const string Author = "Lakwerk";
    private const string Initials = "L";
    private const string Body = "word/document.xml";
    private const string Comments = "word/comments.xml";
    private const string Relations = "word/_rels/document.xml.rels";
    private const string ContentTypes = "[Content_Types].xml";
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string CommentsRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static readonly XNamespace PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>A copy of a Word file with these remarks added to those that it has.</summary>
    public static byte[] AddTo(byte[] docx, IReadOnlyList<DocxComment> comments)
    {
        ArgumentNullException.ThrowIfNull(docx);
        ArgumentNullException.ThrowIfNull(comments);
        using var package = OfficePackage.Open(docx);
        var body = package.Load(Body);
        var w = body.Root!.Name.Namespace == Strict ? Strict : W;
        var known = package.Has(Comments) ? package.Load(Comments) : new XDocument(new XElement(w + "comments", new XAttribute(XNamespace.Xmlns + "w", w)));
        Annotate(w, body, known.Root!, comments);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [Body] = Bytes(body), [Comments] = Bytes(known) };
        if (!package.Has(Comments))
        {
            parts[Relations] = Bytes(WithRelation(package.Has(Relations) ? package.Load(Relations) : new XDocument(new XElement(PackageRelations + "Relationships"))));
            parts[ContentTypes] = Bytes(WithType(package.Load(ContentTypes)));
        }

        return Copy(package, parts);
    }

    /// <summary>A new Word file with a paragraph for each line; remarks go to the paragraph of that number.</summary>
    public static byte[] Around(IReadOnlyList<string> lines, IReadOnlyList<DocxComment> comments)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(comments);
        var body = new XDocument(new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XElement(W + "body", lines.Select(Paragraph))));
        var types = new XDocument(new XElement(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            new XElement(Types + "Override", new XAttribute("PartName", "/" + Body), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))));
        var root = new XDocument(new XElement(PackageRelations + "Relationships", new XElement(
            PackageRelations + "Relationship",
            new XAttribute("Id", "rId1"),
            new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"),
            new XAttribute("Target", Body))));
        return AddTo(Pack([(ContentTypes, Bytes(types)), ("_rels/.rels", Bytes(root)), (Body, Bytes(body))]), comments);
    }

    private static XElement Paragraph(string line) => new(W + "p", line.Length == 0 ? null : Run(W, line));

    private static XElement Run(XNamespace w, string text) => new(w + "r", new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Allowed(text)));

    /// <summary>XML has no place for control characters.</summary>
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    private static void Annotate(XNamespace w, XDocument body, XElement known, IReadOnlyList<DocxComment> comments)
    {
        var paragraphs = body.Descendants(w + "p").Where(paragraph => !paragraph.Ancestors().Any(ancestor => ancestor.Name.LocalName == "Fallback")).ToList();
        var next = known.Elements(w + "comment").Select(comment => int.TryParse(comment.Attribute(w + "id")?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty(-1).Max() + 1;
        foreach (var comment in comments)
        {
            if (comment.Paragraph < 0 || comment.Paragraph >= paragraphs.Count) throw new ArgumentOutOfRangeException(nameof(comments), comment.Paragraph, "The file has no such paragraph.");
            var id = new XAttribute(w + "id", next++);
            Anchor(w, paragraphs[comment.Paragraph], id);
            known.Add(new XElement(w + "comment", id, new XAttribute(w + "author", Author), new XAttribute(w + "initials", Initials), new XElement(w + "p", Run(w, comment.Text))));
        }
    }

    /// <summary>Around the whole paragraph: properties must stay first.</summary>
    private static void Anchor(XNamespace w, XElement paragraph, XAttribute id)
    {
        var start = new XElement(w + "commentRangeStart", new XAttribute(id));
        if (paragraph.Element(w + "pPr") is { } properties) properties.AddAfterSelf(start);
        else paragraph.AddFirst(start);
        paragraph.Add(new XElement(w + "commentRangeEnd", new XAttribute(id)), new XElement(w + "r", new XElement(w + "commentReference", new XAttribute(id))));
    }

    private static XDocument WithRelation(XDocument relations)
    {
        relations.Root!.Add(new XElement(PackageRelations + "Relationship", new XAttribute("Id", "lakwerkComments"), new XAttribute("Type", CommentsRelation), new XAttribute("Target", "comments.xml")));
        return relations;
    }

    private static XDocument WithType(XDocument types)
    {
        types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + Comments), new XAttribute("ContentType", CommentsType)));
        return types;
    }

    private static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) })) document.Save(writer);
        return stream.ToArray();
    }

    private static byte[] Copy(OfficePackage package, Dictionary<string, byte[]> replaced) =>
        Pack(package.Parts.Where(part => !part.EndsWith('/')).Union(replaced.Keys).Select(part => (part, replaced.TryGetValue(part, out var bytes) ? bytes : package.Bytes(part))));

    private static byte[] Pack(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(bytes);
            }

        return stream.ToArray();
    }
}
