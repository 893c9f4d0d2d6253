using System.Text;
using System.Xml.Linq;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Law.Grounds;
using Lakwerk.Publication.Data;
using Lakwerk.Publication.Explaining;
using Lakwerk.Publication.Feeds;

namespace Lakwerk.Publication.Tests;

public sealed class SiteTests
{
    [Fact]
    public void A_feed_says_that_what_is_new_is_a_decision_on_objection() =>
        Assert.Contains("(beslissing op bezwaar)</title>", Encoding.UTF8.GetString(DecisionFeed.Atom([Sample.Decision with { Kind = Lakwerk.Dossiers.DecisionKind.OnObjection, Version = 2 }], Sample.Site)), StringComparison.Ordinal);

    [Fact]
    public void Every_ground_and_label_is_explained()
    {
        Assert.Equal(GroundTable.All.Count(ground => ground.Refuses) + OtherLabelTable.All.Count, GroundExplanations.All.Count);
        Assert.All(GroundExplanations.All, one => Assert.Same(one, GroundExplanations.FindBySlug(one.Slug)));
    }

    [Fact]
    public void A_feed_leads_to_the_decision_and_keeps_its_name_for_a_version()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Encoding.UTF8.GetString(DecisionFeed.Atom([Sample.Decision], Sample.Site)));
        var entry = feed.Root!.Element(atom + "entry")!;

        Assert.Equal("https://open.example.org/woo/besluiten/2026-001/v1/", entry.Element(atom + "id")!.Value);
        Assert.Equal("Fietspaden & <bruggen>", entry.Element(atom + "title")!.Value);
        Assert.Equal("2026-02-16T00:00:00Z", entry.Element(atom + "updated")!.Value);
    }

    [Fact]
    public void An_rss_reader_gets_the_same_decision()
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(DecisionFeed.Rss([Sample.Decision], Sample.Site)));

        Assert.Equal("Mon, 16 Feb 2026 00:00:00 GMT", feed.Descendants("pubDate").Single().Value);
        Assert.Equal("https://open.example.org/woo/besluiten/2026-001/", feed.Descendants("item").Single().Element("link")!.Value);
    }

    [Fact]
    public void An_rss_feed_says_where_it_stands()
    {
        var feed = XDocument.Parse(Encoding.UTF8.GetString(DecisionFeed.Rss([Sample.Decision], Sample.Site)));

        var self = feed.Descendants(XName.Get("link", "http://www.w3.org/2005/Atom")).Single();
        Assert.Equal(("self", "https://open.example.org/woo/rss.xml"), (self.Attribute("rel")!.Value, self.Attribute("href")!.Value));
    }

    [Fact]
    public void The_description_of_the_open_data_names_what_a_decision_and_a_document_hold()
    {
        using var text = System.Text.Json.JsonDocument.Parse(OpenApiText.Of(Sample.Site));
        using var decisions = System.Text.Json.JsonDocument.Parse(OpenData.DecisionsJson([Sample.Decision], Sample.Site));
        using var documents = System.Text.Json.JsonDocument.Parse(OpenData.DocumentsJson([Sample.Decision], Sample.Site));
        var schemas = text.RootElement.GetProperty("components").GetProperty("schemas");

        Assert.All(decisions.RootElement[0].EnumerateObject(), member => Assert.True(schemas.GetProperty("Besluit").GetProperty("properties").TryGetProperty(member.Name, out _), member.Name));
        Assert.All(documents.RootElement[0].EnumerateObject(), member => Assert.True(schemas.GetProperty("Document").GetProperty("properties").TryGetProperty(member.Name, out _), member.Name));
    }

    [Fact]
    public void Open_data_survives_what_titles_hold()
    {
        var table = Csv.Read(Encoding.UTF8.GetString(OpenData.DocumentsCsv([Sample.Decision], Sample.Site)).TrimStart('\uFEFF'));

        Assert.Equal(2, table.Rows.Count);
        Assert.Equal("Nota \"fietspad\"; tweede versie", table.Rows[0][3]);
        Assert.Contains("\"sha256\": \"bbbb", Encoding.UTF8.GetString(OpenData.DocumentsJson([Sample.Decision], Sample.Site)), StringComparison.Ordinal);
    }
}
