using System.Text;
using System.Xml.Linq;
using Lakwerk.Publication.Archive;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Tests;

public sealed class ArchiveTests
{
    private static readonly XNamespace Mdto = "https://www.nationaalarchief.nl/mdto";

    /// <summary>The order of the schema (MDTO 1.0), as far as it is used.</summary>
    private static readonly string[] ObjectOrder =
    [
        "identificatie", "naam", "aggregatieniveau", "omschrijving", "taal", "event", "waardering", "bewaartermijn", "informatiecategorie", "isOnderdeelVan", "bevatOnderdeel",
        "heeftRepresentatie", "archiefvormer", "beperkingGebruik",
    ];

    private static readonly string[] FileOrder = ["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"];

    private static readonly ArchiveMoment Moment = new(new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero), new(2026, 3, 2)) { PublicSince = new(2026, 2, 16) };

    [Fact]
    public void Every_file_has_a_description_beside_it_and_every_object_its_own()
    {
        var (descriptions, files) = Plan();

        Assert.Equal(
            ["2026-001-1-bewijs.pdf", "2026-001-1.pdf", "2026-001-besluit.pdf", "2026-001-gegevens.json", "2026-001-inventarislijst.csv", "2026-001-inventarislijst.pdf"],
            files.Keys.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(files.Keys, file => Assert.Contains(file + ".mdto.xml", descriptions.Keys));
    }

    [Fact]
    public void A_refused_document_is_told_without_its_content()
    {
        var (descriptions, files) = Plan();
        var told = Parse(descriptions["2026-001/2026-001-2/2026-001-2.mdto.xml"]);

        Assert.Empty(told.Descendants(Mdto + "heeftRepresentatie"));
        Assert.Equal("Het bestand is niet overgedragen: niet openbaar (5.1.2.e).", told.Descendants(Mdto + "beperkingGebruikNadereBeschrijving").Single().Value);
        Assert.DoesNotContain(files.Keys, file => file.Contains("2026-001-2.", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_are_those_on_which_things_happened_and_nobody_is_said_to_have_made_what_others_may_have_sent()
    {
        var (descriptions, _) = Plan();
        var document = Parse(descriptions["2026-001/2026-001-1/2026-001-1.mdto.xml"]);
        var events = document.Descendants(Mdto + "event").Select(e => (e.Descendants(Mdto + "begripLabel").First().Value, e.Element(Mdto + "eventTijd")!.Value, e.Element(Mdto + "eventVerantwoordelijkeActor") is not null));

        Assert.Equal([("Creatie", "2025-11-03", false), ("Publicatie", "2026-02-16", true)], events);
        Assert.Equal("2026-03-01T23:30:00Z", Parse(descriptions["2026-001/2026-001-1/2026-001-1.pdf.mdto.xml"]).Descendants(Mdto + "checksumDatum").Single().Value);
        var waiting = ArchivePlan.Of(Sample.Decision, Kept, Moment with { PublicSince = null }, Json).Descriptions.Values;
        Assert.DoesNotContain(waiting, xml => Encoding.UTF8.GetString(xml).Contains("Publicatie</", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(20)]
    public void Elements_stand_in_the_order_of_the_schema_and_none_that_is_required_lacks(int? years)
    {
        var terms = new ArchiveTerms("Selectielijst", "12.3", years);
        foreach (var description in ArchivePlan.Of(Archived, terms, Moment, Json).Descriptions.Values)
        {
            var content = Parse(description).Root!.Elements().Single();
            var (order, required) = content.Name == Mdto + "bestand"
                ? (FileOrder, FileOrder)
                : (ObjectOrder, ["identificatie", "naam", "waardering", "archiefvormer", "beperkingGebruik"]);
            var places = content.Elements().Select(element => Array.IndexOf(order, element.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
            Assert.All(required, name => Assert.NotNull(content.Element(Mdto + name)));
        }
    }

    [Theory]
    [InlineData(null, "Blijvend te bewaren", "B", null)]
    [InlineData(20, "Tijdelijk te bewaren", "V", "P20Y")]
    public void How_long_it_is_kept_is_told_in_the_words_of_the_closed_list_with_the_category_that_it_follows_from(int? years, string label, string code, string? term)
    {
        var told = Parse(ArchivePlan.Of(Sample.Decision, new ArchiveTerms("Selectielijst 2020", "12.3", years), Moment, Json).Descriptions["2026-001/2026-001.mdto.xml"]);
        var valuation = told.Descendants(Mdto + "waardering").Single();

        Assert.Equal((label, code, "Begrippenlijst Waarderingen MDTO"), (valuation.Element(Mdto + "begripLabel")!.Value, valuation.Element(Mdto + "begripCode")!.Value, valuation.Descendants(Mdto + "verwijzingNaam").Single().Value));
        Assert.Equal(("12.3", "Selectielijst 2020"), (told.Descendants(Mdto + "informatiecategorie").Single().Element(Mdto + "begripLabel")!.Value, told.Descendants(Mdto + "informatiecategorie").Descendants(Mdto + "verwijzingNaam").Single().Value));
        Assert.Equal(term, told.Descendants(Mdto + "termijnLooptijd").SingleOrDefault()?.Value);
    }

    [Fact]
    public void A_file_carries_its_checksum()
    {
        var (descriptions, _) = Plan();
        var file = Parse(descriptions["2026-001/2026-001-1/2026-001-1.pdf.mdto.xml"]);

        Assert.Equal(Sample.Hash('b'), file.Descendants(Mdto + "checksumWaarde").Single().Value);
        Assert.Equal("100", file.Descendants(Mdto + "omvang").Single().Value);
    }

    [Fact]
    public void A_bag_names_each_file_with_its_checksum_and_its_own_tags()
    {
        var tags = BagIt.Tags([("b%\n.pdf", 3, Sample.Hash('b')), ("a.pdf", 4, Sample.Hash('a'))], "Gemeente\nVeldrode", "x", new(2026, 1, 30));

        Assert.Equal($"{Sample.Hash('a')}  data/a.pdf\n{Sample.Hash('b')}  data/b%25%0A.pdf\n", Encoding.UTF8.GetString(tags["manifest-sha256.txt"]));
        Assert.Contains("Payload-Oxum: 7.2\n", Encoding.UTF8.GetString(tags["bag-info.txt"]), StringComparison.Ordinal);
        Assert.Contains("Source-Organization: Gemeente Veldrode\n", Encoding.UTF8.GetString(tags["bag-info.txt"]), StringComparison.Ordinal);
        Assert.Equal(3, Encoding.UTF8.GetString(tags["tagmanifest-sha256.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static ArchiveTerms Kept { get; } = new("Selectielijst", "12.3", null);

    private static PublishedFile Json { get; } = Sample.File(ReleasePaths.Json, "application/json", 'e');

    private static PublishedDecision Archived { get; } = Sample.Decision with
    {
        Files = [.. Sample.Decision.Files, Sample.File(ReleasePaths.InventoryPdf, PublishedFile.Pdf, 'f'), Sample.File(ReleasePaths.InventoryCsv, PublishedFile.Csv, '1')],
    };

    private static (IReadOnlyDictionary<string, byte[]> Descriptions, IReadOnlyDictionary<string, PublishedFile> Files) Plan() => ArchivePlan.Of(Archived, Kept, Moment, Json);

    private static XDocument Parse(byte[] xml) => XDocument.Parse(Encoding.UTF8.GetString(xml));
}
