using System.Globalization;
using System.Xml.Linq;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Archive;

/// <summary>
/// Descriptions for the archive (MDTO 1.0): one for the dossier, one for each decision or document, one for each file with its
/// checksum. Elements stand in the order of the schema.
/// </summary>
public sealed class MdtoXml(PublishedDecision decision, ArchiveTerms terms, ArchiveMoment moment)
{
    private const string Source = "Lakwerk";
    private const string Record = "Archiefstuk";

    /// <summary>A closed list: B, V, and N for what is still to be determined.</summary>
    private const string Valuations = "Begrippenlijst Waarderingen MDTO";

    private static readonly XNamespace Mdto = "https://www.nationaalarchief.nl/mdto";

    private static readonly (string Type, string Text) Open = ("Openbaarheid: openbaar", "Openbaar gemaakt; wat niet openbaar is, is uit het bestand verwijderd.");

    /// <summary>The dossier as a whole.</summary>
    public byte[] Dossier(IEnumerable<string> parts) => Root(Object(decision.Dossier, decision.Title, "Dossier",
        [$"Verzoek van {DutchDates.Long(decision.Requested)}{(decision.Reference.Length > 0 ? $", kenmerk {decision.Reference}" : "")}"],
        [Event("Ontvangst", decision.Received), Event("Besluit", decision.DecidedOn), .. Publication()],
        [.. parts.Select(part => Reference("bevatOnderdeel", part, part))], Open));

    /// <summary>The decision itself.</summary>
    public byte[] Letter(string id, IReadOnlyList<string> files) => Root(Part(id, $"{DecisionKinds.NameOf(decision.Kind).Dutch}: {decision.Title}", Outcomes.NameOf(decision.Outcome).Dutch, [Event("Besluit", decision.DecidedOn)], files, Open));

    /// <summary>The inventory, a part of the decision.</summary>
    public byte[] Inventory(string id, IReadOnlyList<string> files) => Root(Part(id, "Inventarislijst", "Alle documenten waarover is beslist, ook de geweigerde.", [Event("Besluit", decision.DecidedOn)], files, Open));

    /// <summary>What programs read of the release.</summary>
    public byte[] Data(string id, IReadOnlyList<string> files) => Root(Part(id, "Gegevens van de publicatie", "release.json: het besluit, de documenten en de gronden als gegevens.", [.. Publication()], files, Open));

    /// <summary>A document that was decided on. Who made it is not said, for no dossier knows that for certain.</summary>
    public byte[] Document(string id, PublishedDocument document, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (judgement, codes) = (PublishedJudgements.NameOf(document.Judgement).Dutch, document.Codes.Count > 0 ? $" ({string.Join("; ", document.Codes)})" : "");
        var closed = ($"Openbaarheid: {judgement}", $"Het bestand is niet overgedragen: {judgement}{codes}{(document.Suspended ? ", de openbaarmaking wacht" : "")}.");
        return Root(Part(id, document.Title, $"Document {document.Number}, {judgement}{codes}",
            [.. document.Date is { } date ? [Event("Creatie", date, known: false)] : Array.Empty<XElement>(), .. files.Count > 0 ? Publication() : []], files, files.Count > 0 ? Open : closed));
    }

    /// <summary>The proof that what is covered in a document is gone.</summary>
    public byte[] Proof(string id, PublishedDocument document, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Root(Part(id, $"Bewijs bij document {document.Number}", "Verslag van de controle dat wat is gelakt, uit het bestand is verwijderd.", [.. Publication()], files, Open));
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
            Concept("bestandsformaat", file.MediaType == PublishedFile.Pdf ? "PDF" : file.MediaType, file.MediaType, "IANA Media types"),
            new XElement(
                Mdto + "checksum",
                Concept("checksumAlgoritme", "SHA-256", "sha256", "Begrippenlijst ChecksumAlgoritme MDTO"),
                Text("checksumWaarde", file.Sha256),
                Text("checksumDatum", moment.HandedOver.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))),
            Reference("isRepresentatieVan", of.Name, of.Id)));
    }

    /// <summary>The parts that every object has, in the order of the schema; relations are told by the caller.</summary>
    private XElement Object(string id, string name, string level, IEnumerable<string> summary, IEnumerable<XElement> events, IReadOnlyList<XElement> relations, (string Type, string Text) limit) => new(
        Mdto + "informatieobject",
        Identity("identificatie", id),
        Text("naam", name),
        Concept("aggregatieniveau", level, null, "Begrippenlijst Aggregatieniveaus MDTO"),
        summary.Where(text => text.Length > 0).Select(text => Text("omschrijving", text)),
        Text("taal", "nl"),
        events,
        terms.Years is null ? Concept("waardering", "Blijvend te bewaren", "B", Valuations) : Concept("waardering", "Tijdelijk te bewaren", "V", Valuations),
        terms.Years is { } years ? new XElement(Mdto + "bewaartermijn", Text("termijnStartdatumLooptijd", Day(decision.DecidedOn)), Text("termijnLooptijd", $"P{years}Y")) : null,
        Concept("informatiecategorie", terms.Category, null, terms.SelectionList),
        relations,
        new XElement(Mdto + "archiefvormer", Text("verwijzingNaam", decision.Body)),
        new XElement(Mdto + "beperkingGebruik", Concept("beperkingGebruikType", limit.Type, null, "Begrippenlijst Openbaarheid"), Text("beperkingGebruikNadereBeschrijving", limit.Text)));

    private XElement Part(string id, string name, string summary, IEnumerable<XElement> events, IReadOnlyList<string> files, (string Type, string Text) limit) =>
        Object(id, name, Record, [summary], events, [Reference("isOnderdeelVan", decision.Title, decision.Dossier), .. files.Select(file => Reference("heeftRepresentatie", file, file))], limit);

    /// <summary>Only what happened is an event.</summary>
    private IEnumerable<XElement> Publication() => moment.PublicSince is { } since ? [Event("Publicatie", since)] : [];

    /// <param name="type">What happened.</param>
    /// <param name="day">When.</param>
    /// <param name="known">The body did it; else nobody is named.</param>
    private XElement Event(string type, DateOnly day, bool known = true) => new(
        Mdto + "event", Concept("eventType", type, null, "Begrippenlijst EventType MDTO"), Text("eventTijd", Day(day)), known ? new XElement(Mdto + "eventVerantwoordelijkeActor", Text("verwijzingNaam", decision.Body)) : null);

    private static XElement Reference(string element, string name, string id) => new(Mdto + element, Text("verwijzingNaam", name), Identity("verwijzingIdentificatie", id));

    private static XElement Identity(string element, string id) => new(Mdto + element, Text("identificatieKenmerk", id), Text("identificatieBron", Source));

    private static XElement Concept(string element, string label, string? code, string list) => new(
        Mdto + element, Text("begripLabel", label), code is null ? null : Text("begripCode", code), new XElement(Mdto + "begripBegrippenlijst", Text("verwijzingNaam", list)));

    private static XElement Text(string element, string text) => new(Mdto + element, XmlText.Allowed(text));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Root(XElement content) => XmlText.Bytes(new XElement(Mdto + "MDTO", content));
}
