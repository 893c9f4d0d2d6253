using System.Text;
using System.Xml.Linq;
using Lakwerk.Publication.Archive;

namespace Lakwerk.Publication.Tests;

public sealed class ArchiveTests
{
    private static readonly DateTimeOffset Made = new(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1));
    private static readonly XNamespace Mdto = "https://www.nationaalarchief.nl/mdto";

    /// <summary>The order of the schema (MDTO 1.0), as far as it is used.</summary>
    private static readonly string[] ObjectOrder =
    [
        "identificatie", "naam", "aggregatieniveau", "omschrijving", "taal", "event", "waardering", "bewaartermijn", "informatiecategorie", "isOnderdeelVan", "bevatOnderdeel",
        "heeftRepresentatie", "archiefvormer", "beperkingGebruik",
    ];

    private static readonly string[] FileOrder = ["identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan"];

    [Fact]
    public void Every_file_has_a_description_beside_it_and_every_object_its_own()
    {
        var (descriptions, files) = ArchivePlan.Of(Sample.Decision, ArchiveTerms.Default, Made);

        Assert.Equal(["2026-001/2026-001-1/2026-001-1.pdf", "2026-001/2026-001-besluit/2026-001-besluit.pdf"], files.Keys);
        Assert.All(files.Keys, file => Assert.Contains(file + ".mdto.xml", descriptions.Keys));
        Assert.Equal(5, descriptions.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Elements_stand_in_the_order_of_the_schema_and_none_that_is_required_lacks(bool preserve)
    {
        var terms = new ArchiveTerms(preserve, "Selectielijst") { Category = "12.3", Years = preserve ? null : 20 };
        foreach (var description in ArchivePlan.Of(Sample.Decision, terms, Made).Descriptions.Values)
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

    [Fact]
    public void A_file_carries_its_checksum()
    {
        var (descriptions, _) = ArchivePlan.Of(Sample.Decision, ArchiveTerms.Default, Made);
        var file = Parse(descriptions["2026-001/2026-001-1/2026-001-1.pdf.mdto.xml"]);

        Assert.Equal(Sample.Hash('b'), file.Descendants(Mdto + "checksumWaarde").Single().Value);
        Assert.Equal("100", file.Descendants(Mdto + "omvang").Single().Value);
        Assert.Equal("2026-03-01T09:30:00+01:00", file.Descendants(Mdto + "checksumDatum").Single().Value);
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

    private static XDocument Parse(byte[] xml) => XDocument.Parse(Encoding.UTF8.GetString(xml));
}
