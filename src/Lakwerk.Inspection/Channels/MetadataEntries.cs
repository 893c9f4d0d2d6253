using System.Text;
using System.Xml;
using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 11: document information, XMP (of the file and of single objects) and private data of programs.</summary>
internal sealed class MetadataEntries : IChannel
{
    // What a rebuilt file may say about itself: its title, its language and the standard that it keeps to.
    private static readonly HashSet<string> AllowedInfo = ["Title", "Producer"];
    private static readonly HashSet<string> AllowedXmp = ["dc:title", "dc:language", "pdf:Producer", "pdfuaid:part", "pdfuaid:rev", "pdfaid:part", "pdfaid:conformance", "pdfaid:rev"];

    public int Number => 11;

    public string Id => "metadata";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            if (entry.Role.Name == "info") AddInfo(context, findings, entry);
            else if (entry.Role.Name == "xmp" && entry.Stream is not null) AddXmp(context, findings, entry);
            else if (entry.Dictionary.Has("PieceInfo")) AddPrivate(context, findings, entry);
        }

        findings.AddRemovedWords(context, this);
    }

    private static void AddInfo(InspectionContext context, FindingList findings, in WalkedDictionary entry)
    {
        foreach (var (key, value) in entry.Dictionary.Entries.Where(pair => !AllowedInfo.Contains(pair.Key)))
        {
            var text = value.Resolve() is PdfString words ? words.ToText() : "";
            findings.Add(context.Presence, $"de documentgegevens noemen /{key}:", $"the document information states /{key}:", new Place(Object: entry.Owner), text);
        }
    }

    private static void AddPrivate(InspectionContext context, FindingList findings, in WalkedDictionary entry) => findings.Add(
        context.Presence, "een programma heeft er eigen gegevens in bewaard (PieceInfo).", "a program has kept data of its own in it (PieceInfo).", new Place(Object: entry.Owner));

    private static void AddXmp(InspectionContext context, FindingList findings, in WalkedDictionary entry)
    {
        var bytes = StreamDecoder.Decode(entry.Stream!, context.File.Document.Limits).Data;
        foreach (var (name, value) in Properties(bytes))
        {
            if (AllowedXmp.Contains(name)) continue;
            findings.Add(context.Presence, $"de XMP-gegevens noemen {name}:", $"the XMP data state {name}:", new Place(Object: entry.Owner), value);
        }
    }

    /// <summary>Leaf elements and attributes of the packet; the rest of a damaged packet counts as one property of unknown name.</summary>
    private static List<(string Name, string Value)> Properties(ReadOnlyMemory<byte> xml)
    {
        var properties = new List<(string, string)>();
        try
        {
            using var text = new MemoryStream(xml.ToArray());
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            ReadProperties(reader, properties);
        }
        catch (XmlException)
        {
            properties.Add(("?", Encoding.UTF8.GetString(xml.Span[..Math.Min(200, xml.Length)])));
        }

        return properties;
    }

    private static void ReadProperties(XmlReader reader, List<(string Name, string Value)> properties)
    {
        var property = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Prefix is not ("rdf" or "x")) property = reader.Name;
                ReadAttributes(reader, properties);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(reader.Value))
            {
                properties.Add((property, reader.Value));
            }
        }
    }

    private static void ReadAttributes(XmlReader reader, List<(string Name, string Value)> properties)
    {
        while (reader.MoveToNextAttribute())
            if (reader.Prefix is not ("xmlns" or "rdf" or "xml" or "x") && reader.Name != "xmlns") properties.Add((reader.Name, reader.Value));
        reader.MoveToElement();
    }
}
