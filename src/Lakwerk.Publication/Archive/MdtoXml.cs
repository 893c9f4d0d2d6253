using System.Globalization;
using System.Xml.Linq;
using Lakwerk.Dossiers;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Archive;

/// <summary>
/// Descriptions for the archive (MDTO 1.0): one for the dossier, one for each decision or document, one for each file with its
/// checksum. Elements stand in the order of the schema.
/// </summary>
public sealed class MdtoXml(PublishedDecision decision, ArchiveTerms terms, DateTimeOffset made)
{
    private const string Source = "Lakwerk";
    private static readonly XNamespace Mdto = "https://www.nationaalarchief.nl/mdto";

    /// <summary>The dossier as a whole.</summary>
    public byte[] Dossier(IEnumerable<string> parts) => Root(Object(decision.Dossier, decision.Title, "Dossier", [$"Verzoek van {Lakwerk.Law.DutchDates.Long(decision.Requested)}{(decision.Reference.Length > 0 ? $", kenmerk {decision.Reference}" : "")}"],
        [Event("Ontvangst", decision.Received), Event("Besluit", decision.DecidedOn), Event("Publicatie", decision.PublicFrom)],
        [.. parts.Select(part => Reference("bevatOnderdeel", part, part))]));

    /// <summary>The decision itself.</summary>
    public byte[] Letter(string id, string file) => Root(Object(id, $"{DecisionKinds.NameOf(decision.Kind).Dutch}: {decision.Title}", "Archiefstuk", [Outcomes.NameOf(decision.Outcome).Dutch],
        [Event("Besluit", decision.DecidedOn)], [Reference("isOnderdeelVan", decision.Title, decision.Dossier), Reference("heeftRepresentatie", file, file)]));

    /// <summary>The list of all documents that the decision is about.</summary>
    public byte[] Inventory(string id, string file) => Root(Object(id, $"Inventarislijst: {decision.Title}", "Archiefstuk", [$"{decision.Documents.Count} documenten, met wat over elk is besloten"],
        [Event("Besluit", decision.DecidedOn)], [Reference("isOnderdeelVan", decision.Title, decision.Dossier), Reference("heeftRepresentatie", file, file)]));

    /// <summary>A document that went out.</summary>
    public byte[] Document(string id, PublishedDocument document, string file)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Root(Object(id, document.Title, "Archiefstuk",
            [$"Document {document.Number}, {Judgements.NameOf(document.Judgement).Dutch}{(document.Codes.Count > 0 ? $" ({string.Join("; ", document.Codes)})" : "")}"],
            [.. document.Date is { } date ? [Event("Creatie", date, by: null)] : Array.Empty<XElement>(), Event("Publicatie", decision.PublicFrom)],
            [Reference("isOnderdeelVan", decision.Title, decision.Dossier), Reference("heeftRepresentatie", file, file)]));
    }

    /// <summary>A file, with its checksum.</summary>
    /// <param name="name">Its name in the transfer.</param>
    /// <param name="file">What is known of it.</param>
    /// <param name="of">The object that it represents: its name and identity.</param>
    public byte[] File(string name, PublishedFile file, (string Name, string Id) of)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Root(new XElement(
            Mdto + "bestand",
            Identity("identificatie", name),
            Text("naam", name),
            Text("omvang", file.Bytes.ToString(CultureInfo.InvariantCulture)),
            Concept("bestandsformaat", file.MediaType == PublishedFile.Pdf ? "PDF" : file.MediaType, file.MediaType, "IANA Media Types"),
            new XElement(
                Mdto + "checksum",
                Concept("checksumAlgoritme", "SHA-256", "sha256", "Begrippenlijst ChecksumAlgoritme MDTO"),
                Text("checksumWaarde", file.Sha256),
                Text("checksumDatum", made.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))),
            Reference("isRepresentatieVan", of.Name, of.Id)));
    }

    /// <summary>The parts that every object has, in the order of the schema; relations are told by the caller.</summary>
    private XElement Object(string id, string name, string level, IEnumerable<string> summary, IEnumerable<XElement> events, IReadOnlyList<XElement> relations) => new(
        Mdto + "informatieobject",
        Identity("identificatie", id),
        Text("naam", name),
        Concept("aggregatieniveau", level, null, "Begrippenlijst Aggregatieniveau MDTO"),
        summary.Where(text => text.Length > 0).Select(text => Text("omschrijving", text)),
        Text("taal", "nl"),
        events,
        terms.Preserve ? Concept("waardering", "Blijvend te bewaren", "B", "Begrippenlijst Waardering MDTO") : Concept("waardering", "Te vernietigen", "V", "Begrippenlijst Waardering MDTO"),
        terms.Years is { } years ? new XElement(Mdto + "bewaartermijn", Text("termijnStartdatumLooptijd", Day(decision.DecidedOn)), Text("termijnLooptijd", $"P{years}Y")) : null,
        terms.Category is { } category ? Concept("informatiecategorie", category, null, terms.SelectionList) : null,
        relations,
        new XElement(Mdto + "archiefvormer", Text("verwijzingNaam", decision.Body)),
        new XElement(Mdto + "beperkingGebruik", Concept("beperkingGebruikType", "Openbaarheid: openbaar", null, "Begrippenlijst Openbaarheid"), Text("beperkingGebruikNadereBeschrijving", "Openbaar gemaakt; wat niet openbaar is, is uit het bestand verwijderd.")));

    private XElement Event(string type, DateOnly day) => Event(type, day, decision.Body);

    /// <param name="type">What happened.</param>
    /// <param name="day">When.</param>
    /// <param name="by">Who did it; null when the dossier does not tell.</param>
    private static XElement Event(string type, DateOnly day, string? by) => new(
        Mdto + "event", Concept("eventType", type, null, "Begrippenlijst EventType MDTO"), Text("eventTijd", Day(day)), by is null ? null : new XElement(Mdto + "eventVerantwoordelijkeActor", Text("verwijzingNaam", by)));

    private static XElement Reference(string element, string name, string id) => new(Mdto + element, Text("verwijzingNaam", name), Identity("verwijzingIdentificatie", id));

    private static XElement Identity(string element, string id) => new(Mdto + element, Text("identificatieKenmerk", id), Text("identificatieBron", Source));

    private static XElement Concept(string element, string label, string? code, string list) => new(
        Mdto + element, Text("begripLabel", label), code is null ? null : Text("begripCode", code), new XElement(Mdto + "begripBegrippenlijst", Text("verwijzingNaam", list)));

    private static XElement Text(string element, string text) => new(Mdto + element, XmlText.Allowed(text));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Root(XElement content) => XmlText.Bytes(new XElement(Mdto + "MDTO", content));
}
