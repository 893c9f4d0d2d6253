using System.Text;
using System.Xml.Linq;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Tests;

public sealed class DiwooTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_description_fits_the_table_of_elements()
    {
        var documents = DiwooDocument.Of(Sample.Decision, Sample.Site);

        Assert.Equal(2, documents.Count);
        Assert.All(documents, document => Assert.Empty(DiwooRules.Check(DiwooXml.Write(document))));
    }

    [Theory]
    [InlineData("publisher", "DiWoo lacks publisher.")]
    [InlineData("titelcollectie", "DiWoo lacks titelcollectie.")]
    [InlineData("documenthandelingen", "DiWoo lacks documenthandelingen.")]
    public void What_is_required_is_missed(string element, string problem)
    {
        var description = DiwooXml.Write(DiwooDocument.Of(Sample.Decision, Sample.Site)[0]);
        description.Element(DiwooElements.Namespace + element)!.Remove();

        Assert.Equal([problem], DiwooRules.Check(description));
    }

    [Fact]
    public void What_stands_in_the_wrong_place_is_told()
    {
        var description = DiwooXml.Write(DiwooDocument.Of(Sample.Decision, Sample.Site)[0]);
        var last = description.Elements().Last();
        last.Remove();
        description.AddFirst(last);

        Assert.Contains(DiwooRules.Check(description), problem => problem.StartsWith("identifiers stands too late", StringComparison.Ordinal));
    }

    [Fact]
    public void A_concept_without_its_address_and_a_day_that_is_none_are_told()
    {
        var description = DiwooXml.Write(DiwooDocument.Of(Sample.Decision, Sample.Site)[0]);
        description.Element(DiwooElements.Namespace + "publisher")!.RemoveAttributes();
        description.Element(DiwooElements.Namespace + "creatiedatum")!.Value = "30-01-2026";

        Assert.Equal(["publisher does not say where it points (resource).", "creatiedatum is no day: 30-01-2026."], DiwooRules.Check(description));
    }

    [Fact]
    public void Harvesters_get_the_file_itself_and_the_whole_that_it_is_part_of()
    {
        var document = DiwooDocument.Of(Sample.Decision, Sample.Site)[1];

        Assert.Equal("https://open.example.org/woo/besluiten/2026-001/documenten/1.pdf", document.Address.ToString());
        Assert.Equal("https://open.example.org/woo/besluiten/2026-001/besluit.pdf", document.PartOf!.Uri);
        Assert.EndsWith("c_9376c730", document.Sort!.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_never_holds_more_than_the_limits()
    {
        var documents = Enumerable.Range(0, 25).Select(_ => DiwooDocument.Of(Sample.Decision, Sample.Site)[1]).ToList();

        var byCount = Sitemaps.Write(documents, Sample.Site, mostEntries: 10, mostBytes: Sitemaps.MostBytes);
        var bySize = Sitemaps.Write(documents, Sample.Site, mostEntries: 1000, mostBytes: 10_000);

        Assert.Equal([10, 10, 5], Maps(byCount).Select(map => map.Root!.Elements(Sitemap + "url").Count()));
        Assert.Equal(25, Maps(bySize).Sum(map => map.Root!.Elements(Sitemap + "url").Count()));
        Assert.All(bySize.Where(file => file.Key.StartsWith("sitemaps/", StringComparison.Ordinal)), file => Assert.True(file.Value.Length <= 10_000, $"{file.Value.Length}"));
    }

    [Fact]
    public void The_index_has_the_name_that_is_read_and_names_every_sitemap()
    {
        var files = Sitemaps.Write(DiwooDocument.Of(Sample.Decision, Sample.Site), Sample.Site);
        var index = XDocument.Parse(Encoding.UTF8.GetString(files["sitemapindex-diwoo-infocat014.xml"]));

        Assert.Equal(Sitemap + "sitemapindex", index.Root!.Name);
        Assert.Equal(["https://open.example.org/woo/sitemaps/diwoo-infocat014-1.xml"], index.Descendants(Sitemap + "loc").Select(loc => loc.Value));
        Assert.Contains("Sitemap: https://open.example.org/woo/sitemapindex-diwoo-infocat014.xml\n", Sitemaps.Robots(Sample.Site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Minister van Justitie en Veiligheid", "mnre1058")]
    [InlineData("het ministerie van Financiën", "mnre1090")]
    public void Ministries_are_known_by_name(string body, string id) => Assert.EndsWith(id, TooiTables.MinistryOf(body)!.Uri, StringComparison.Ordinal);

    [Fact]
    public void A_body_that_nobody_knows_has_to_be_named()
    {
        var problem = Assert.Throws<PublicationException>(() => DiwooDocument.Of(Sample.Decision, new SiteSettings(Sample.Site.Root)));

        Assert.StartsWith("Van Gemeente Veldrode is niet bekend waar het in het TOOI-register staat", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_decision_is_said_to_be_made_by_the_body()
    {
        var (letter, document) = (DiwooDocument.Of(Sample.Decision, Sample.Site)[0], DiwooXml.Write(DiwooDocument.Of(Sample.Decision, Sample.Site)[1]));

        Assert.NotNull(DiwooXml.Write(letter).Element(DiwooElements.Namespace + "opsteller"));
        Assert.StartsWith("Gedeeltelijke openbaarmaking op een verzoek van 2 januari 2026 om", letter.Summary, StringComparison.Ordinal);
        Assert.Null(document.Element(DiwooElements.Namespace + "opsteller"));
        Assert.Empty(document.Descendants(DiwooElements.Namespace + "wasAssociatedWith"));
        Assert.Equal(("vaststelling", "2026-01-30T00:00:00"), (document.Descendants(DiwooElements.Namespace + "soortHandeling").Single().Value, document.Descendants(DiwooElements.Namespace + "atTime").Single().Value));
    }

    [Theory]
    [InlineData("Minister van Justitie en Veiligheid", "mnre1058", "ministerie van Justitie en Veiligheid")]
    [InlineData("College van burgemeester en wethouders van Veldrode", "gm0000", "gemeente Veldrode")]
    [InlineData("Gemeenteraad van de gemeente Bergen op Zoom", "gm0748", "gemeente Bergen op Zoom")]
    [InlineData("Waterschap Veldbeek", "ws0000", "waterschap De Veldbeek")]
    public void Each_body_has_its_own_place_in_the_register_and_the_name_that_it_has_there(string body, string place, string label)
    {
        var site = Sample.Site with
        {
            Publishers =
            [
                BodyPublisher.Parse("Gemeenteraad van de gemeente Bergen op Zoom=https://identifier.overheid.nl/tooi/id/gemeente/gm0748"),
                BodyPublisher.Parse("waterschap veldbeek=https://identifier.overheid.nl/tooi/id/waterschap/ws0000 waterschap De Veldbeek"),
            ],
        };

        var publisher = site.PublisherOf(Sample.Decision with { Body = body })!;

        Assert.EndsWith(place, publisher.Uri, StringComparison.Ordinal);
        Assert.Equal(label, publisher.Label);
    }

    [Fact]
    public void What_the_body_says_of_itself_in_its_settings_is_told_to_harvesters()
    {
        var own = new Concept("https://identifier.overheid.nl/tooi/id/gemeente/gm0001", "gemeente Veldrode aan Zee");
        var decision = Sample.Decision with { Publisher = own };

        Assert.All(DiwooDocument.Of(decision, Sample.Site), document => Assert.Equal(own, document.Publisher));
        Assert.Equal(own, ReleaseJson.Read(ReleaseJson.Write(decision)).Publisher);
    }

    [Theory]
    [InlineData("College van burgemeester en wethouders van Veldrode", "gemeente/gm0000", true)]
    [InlineData("Autoriteit Voorbeeld", "zbo/zb000001", true)]
    [InlineData("Minister van Digitale Weerbaarheid", "gemeente/gm0000", false)]
    [InlineData("Gemeente Veldrode", "ministerie/mnre1034", false)]
    [InlineData("Gedeputeerde Staten van Voorbeeldland", "gemeente/gm0000", false)]
    public void A_body_of_one_sort_does_not_stand_at_the_address_of_another(string body, string path, bool fits) =>
        Assert.Equal(fits, TooiTables.Fits(new Uri("https://identifier.overheid.nl/tooi/id/" + path), body));

    [Fact]
    public void What_the_site_says_of_a_body_by_name_comes_first()
    {
        var decision = Sample.Decision with { Publisher = new Concept("https://identifier.overheid.nl/tooi/id/gemeente/gm0001", "gemeente Oud") };
        var site = Sample.Site with { Publishers = [BodyPublisher.Parse("Gemeente Veldrode=https://identifier.overheid.nl/tooi/id/gemeente/gm0002")] };

        Assert.EndsWith("gm0002", site.PublisherOf(decision)!.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publisher")]
    [InlineData("verantwoordelijke")]
    [InlineData("opsteller")]
    public void A_body_that_is_not_in_the_register_is_told(string element)
    {
        var description = DiwooXml.Write(DiwooDocument.Of(Sample.Decision, Sample.Site)[0]);
        description.Element(DiwooElements.Namespace + element)!.SetAttributeValue(DiwooElements.Resource, "https://www.veldrode.example/");

        Assert.Equal([$"{element} points at no organisation of the TOOI register: https://www.veldrode.example/."], DiwooRules.Check(description));
    }

    [Fact]
    public void A_schema_that_is_supplied_has_the_last_word()
    {
        using var folder = new TempFolder();
        folder.Write("lijsten.xsd", Schema("<xs:simpleType name='title'><xs:restriction base='xs:string'><xs:maxLength value='5'/></xs:restriction></xs:simpleType>"));
        folder.Write("diwoo.xsd", Schema("<xs:include schemaLocation='lijsten.xsd'/><xs:element name='titel' type='d:title'/>"));
        var schema = XmlSchemas.Read(folder.PathOf("diwoo.xsd"));

        Assert.Empty(XmlSchemas.Check(new XDocument(new XElement(DiwooElements.Namespace + "titel", "kort")), schema));
        Assert.NotEmpty(XmlSchemas.Check(new XDocument(new XElement(DiwooElements.Namespace + "titel", "te lang voor de lijst")), schema));
    }

    [Fact]
    public void A_schema_reaches_no_further_than_its_own_folder()
    {
        using var folder = new TempFolder();
        folder.Write("diwoo.xsd", Schema("<xs:include schemaLocation='../../../etc/passwd'/><xs:include schemaLocation='https://example.org/x.xsd'/>"));

        Assert.Throws<PublicationException>(() => XmlSchemas.Read(folder.PathOf("diwoo.xsd")));
    }

    private static List<XDocument> Maps(IReadOnlyDictionary<string, byte[]> files) =>
        [.. files.Where(file => file.Key.StartsWith("sitemaps/", StringComparison.Ordinal)).OrderBy(file => file.Key.Length).ThenBy(file => file.Key, StringComparer.Ordinal).Select(file => XDocument.Parse(Encoding.UTF8.GetString(file.Value)))];

    private static string Schema(string content) =>
        $"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:d='{DiwooElements.Namespace}' targetNamespace='{DiwooElements.Namespace}' elementFormDefault='qualified'>{content}</xs:schema>";
}
