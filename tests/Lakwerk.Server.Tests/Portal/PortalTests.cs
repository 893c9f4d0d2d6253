using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Publication.Model;
using Lakwerk.Server.Operations;
using Lakwerk.Server.Portal;
using Lakwerk.Work;
using Lakwerk.Work.Publishing;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Lakwerk.Server.Tests.Portal;

/// <summary>What the public sees, and what it does not.</summary>
public sealed partial class PortalTests(ServedPortal portal) : IClassFixture<ServedPortal>
{
    private const string Decision = "besluiten/2026-001/";

    [Fact]
    public async Task Every_link_leads_somewhere_and_no_page_has_a_script_or_sets_a_cookie()
    {
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>([ServedPortal.Root]));
        while (waiting.TryDequeue(out var path))
        {
            using var answer = await portal.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotMatch("<script| on[a-z]+=\"| style=\"|javascript:", html);
            foreach (var link in Links(html).Where(link => !link.StartsWith("/woo/web/", StringComparison.Ordinal) && Choices(link) <= 2 && seen.Add(link))) waiting.Enqueue(link);
        }

        Assert.True(seen.Count > 60, $"only {seen.Count} links were found");
    }

    /// <summary>How much is chosen in a search; choices of three and more, thousands of them, are as those of two.</summary>
    private static int Choices(string link) => link.Contains('?', StringComparison.Ordinal) ? link.Split('&').Length : 0;

    [Fact]
    public async Task The_static_site_has_the_same_bytes_at_the_same_addresses()
    {
        using var folder = new TempFolder();
        var site = PortalApp.Static(portal.Settings, ServedPortal.Today);
        await StaticSite.Write(site, folder.Root);

        foreach (var address in site.Addresses())
        {
            var file = folder.PathOf(address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address);
            Assert.True(File.Exists(file), address);
            if (file.EndsWith(".html", StringComparison.Ordinal))
                foreach (var link in Links(await File.ReadAllTextAsync(file)).Where(link => !link.StartsWith("/woo/web/", StringComparison.Ordinal)))
                    Assert.True(Path.Exists(folder.PathOf(link["/woo/".Length..])), $"{address} → {link}");
            else
                Assert.Equal(await portal.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)), await File.ReadAllBytesAsync(file));
        }
    }

    [Fact]
    public async Task A_permanent_link_gives_the_newest_file_and_a_link_to_a_version_its_own()
    {
        var (one, two) = (SampleRelease.Pdf("versie 1"), SampleRelease.Pdf("versie 2"));

        Assert.Equal(two, await portal.Client.GetByteArrayAsync(new Uri(Decision + "documenten/1.pdf", UriKind.Relative)));
        Assert.Equal(one, await portal.Client.GetByteArrayAsync(new Uri(Decision + "v1/documenten/1.pdf", UriKind.Relative)));
        Assert.Equal(one, await portal.Client.GetByteArrayAsync(new Uri(Decision + "eerder/v1/1.pdf", UriKind.Relative)));
        Assert.Contains("Dit is een eerder besluit", await portal.Page(Decision + "v1/"), StringComparison.Ordinal);
        Assert.Contains("na ontvangst", await portal.Page(Decision + "v1/"), StringComparison.Ordinal);
        Assert.DoesNotContain("na ontvangst", await portal.Page(Decision), StringComparison.Ordinal);
        Assert.Contains("Document 1 was deels openbaar, is nu openbaar.", await portal.Page(Decision + "document/1/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_box_is_explained_in_plain_words()
    {
        Assert.Contains("waaraan een persoon te herkennen is", await portal.Page(Decision + "document/1/"), StringComparison.Ordinal);
        Assert.Contains("Fietspaden", await portal.Page("gronden/buiten-scope/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("besluiten/2026-002/")]
    [InlineData("besluiten/2026-002/documenten/1.pdf")]
    [InlineData("besluiten/2026-002/v1/2026-002-v1.zip")]
    [InlineData("besluiten/2026-001/v3/")]
    [InlineData("besluiten/2026-001/v01/")]
    [InlineData("besluiten/2026-001/v1.json")]
    [InlineData("besluiten/2026-001/..%2Fv1.json")]
    [InlineData("besluiten/2026-001/v1/..%2F..%2F..%2F..%2Fstamp")]
    [InlineData("besluiten/2026-001/document/9/")]
    [InlineData("voorinzage/")]
    [InlineData("voorinzage/verkeerd/")]
    [InlineData("gronden/9.9/")]
    [InlineData("../stamp")]
    public async Task What_is_not_public_is_not_there(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_waits_for_its_day_is_not_found_either()
    {
        Assert.DoesNotContain("Havenplan", await portal.Page("zoeken/?q=havenpl*") + await portal.Page("") + await portal.Page("api/v1/besluiten.json") + await portal.Page("atom.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-002", await portal.Page("sitemaps/diwoo-infocat014-1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_requester_looks_before_the_public_does()
    {
        using var answer = await portal.Client.GetAsync(new Uri($"voorinzage/{portal.Secret}/besluiten/2026-002/", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Havenplan", html, StringComparison.Ordinal);
        Assert.Contains($"/woo/voorinzage/{portal.Secret}/besluiten/2026-002/documenten/1.pdf", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Openbaar vanaf</dt>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-001", await portal.Page($"voorinzage/{portal.Secret}/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voorinzage/{0}/besluiten/2026-002/")]
    [InlineData("zoeken/?q={0}")]
    public async Task A_trace_tells_neither_the_secret_of_a_link_nor_what_was_searched_for(string address)
    {
        var ended = new List<Activity>();
        using (var traces = Telemetry.Traces("test").AddProcessor(new SimpleActivityExportProcessor(new ActivityCollector(ended))).Build())
        {
            using var answer = await portal.Client.GetAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, portal.Secret), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            // A request ends a moment after its answer.
            for (var tries = 0; tries < 400 && ended.Count == 0; tries++) await Task.Delay(5);
        }

        Assert.NotEmpty(ended);
        Assert.DoesNotContain(ended, activity => activity.DisplayName.Contains(portal.Secret, StringComparison.Ordinal) || activity.TagObjects.Any(tag => $"{tag.Value}".Contains(portal.Secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Search_finds_marks_and_narrows()
    {
        var html = await portal.Page("zoeken/?q=tunnels&jaar=2025");

        Assert.Contains("<mark>tunnel</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>1 document</strong>", html, StringComparison.Ordinal);
        Assert.Contains("document/1/tekst/#bladzijde-1", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await portal.Page("zoeken/?q=tunnels&jaar=1999"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_comes_back_as_text()
    {
        var html = await portal.Page("zoeken/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22&grond=%3Cb%3E");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_read_the_shelf_keeps_the_index_elsewhere()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.PathOf("plank"));

        await using var app = PortalApp.Create(portal.Settings with { Shelf = folder.PathOf("plank"), Index = folder.PathOf("index") });
        await app.StartAsync();

        Assert.True(File.Exists(folder.PathOf("index/zoeken.db")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.PathOf("plank")));
    }

    [Fact]
    public async Task A_program_can_search_too()
    {
        using var found = JsonDocument.Parse(await portal.Page("api/v1/zoeken?q=brug"));

        Assert.Equal(1, found.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(2, found.RootElement.GetProperty("hits")[0].GetProperty("page").GetInt32());
        Assert.Equal("https://open.example.org/woo/besluiten/2026-001/document/1/", found.RootElement.GetProperty("hits")[0].GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Decision + "documenten/1.pdf")]
    public async Task What_did_not_change_is_not_sent_again(string address)
    {
        using var first = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await portal.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_part_of_a_large_file_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Decision + "documenten/1.pdf");
        request.Headers.Range = new(0, 3);
        using var answer = await portal.Client.SendAsync(request);

        Assert.Equal("%PDF"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_it()
    {
        using var answer = await portal.Client.PostAsync(new Uri("zoeken/", UriKind.Relative), new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_release_that_is_put_on_the_shelf_is_on_the_site_and_found()
    {
        portal.Shelf.Put(SampleRelease.First("2026-003", "Zwembad"), SampleRelease.From(new(2026, 2, 28)));
        portal.Follow();

        Assert.Contains("Zwembad", await portal.Page(""), StringComparison.Ordinal);
        Assert.Contains("Zwembad", await portal.Page("zoeken/?q=zwembad"), StringComparison.Ordinal);
        Directory.Delete(Path.Combine(portal.Shelf.Folder, "releases", "2026-003"), recursive: true);
        portal.Shelf.Put(SampleRelease.Second(), SampleRelease.From(new(2026, 2, 20)));
        portal.Follow();
        Assert.DoesNotContain("Zwembad", await portal.Page("zoeken/?q=zwembad*").ContinueWith(page => page.Result.Split("<h1>")[1].Split("Alle woorden")[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_says_so_at_each_of_its_addresses()
    {
        const string withdrawn = "2026-004";
        portal.Shelf.Put(SampleRelease.First(withdrawn, "Molen"), SampleRelease.From(new(2026, 2, 28)));
        new ShelfTakeBack(portal.Shelf).Document(withdrawn, "1", new Withdrawal(new(2026, 2, 28), "onleesbaar <bestand>"));
        portal.Follow();

        foreach (var address in (string[])["document/1/", "document/1/tekst/", "documenten/1.pdf", "bewijs/1.pdf", "tekst/1.txt", "v1/documenten/1.pdf"])
            Assert.Contains("onleesbaar &lt;bestand&gt;", await Gone($"besluiten/{withdrawn}/{address}"), StringComparison.Ordinal);
        Assert.Contains("ingetrokken", await portal.Page($"besluiten/{withdrawn}/"), StringComparison.Ordinal);
        Assert.Contains("withdrawn from this site", await Gone($"en/besluiten/{withdrawn}/document/1/"), StringComparison.Ordinal);

        new ShelfTakeBack(portal.Shelf).Dossier(withdrawn, new Withdrawal(new(2026, 3, 1), "te vroeg"));
        portal.Follow();

        foreach (var address in (string[])["", "documenten/2.pdf", "v1/", "besluit.pdf"])
            Assert.Contains("te vroeg", await Gone($"besluiten/{withdrawn}/{address}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Molen", await portal.Page("") + await portal.Page("atom.xml") + await portal.Page("api/v1/documenten.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_file_was_withdrawn_is_true_before_the_site_followed_the_shelf()
    {
        const string withdrawn = "2026-005";
        portal.Shelf.Put(SampleRelease.First(withdrawn, "Sluis"), SampleRelease.From(new(2026, 2, 28)));
        portal.Follow();
        new ShelfTakeBack(portal.Shelf).Document(withdrawn, "1", new Withdrawal(new(2026, 2, 28), "persoonsgegevens"));

        foreach (var address in (string[])["documenten/1.pdf", "bewijs/1.pdf", "v1/documenten/1.pdf"])
            Assert.Contains("persoonsgegevens", await Gone($"besluiten/{withdrawn}/{address}"), StringComparison.Ordinal);
        new ShelfTakeBack(portal.Shelf).Dossier(withdrawn, new Withdrawal(new(2026, 3, 1), "te vroeg"));
        portal.Follow();
        Assert.Contains("te vroeg", await Gone($"besluiten/{withdrawn}/documenten/1.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_of_the_open_data_tells_its_addresses_to_programs()
    {
        using var index = JsonDocument.Parse(await portal.Page("api/v1/"));

        Assert.Equal("https://open.example.org/woo/api/v1/besluiten.json", index.RootElement.GetProperty("addresses").GetProperty("besluiten.json").GetString());
        using var missing = await portal.Client.GetAsync(new Uri("api/v1/niets", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (missing.StatusCode, missing.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_static_site_keeps_nothing_of_what_was_withdrawn()
    {
        using var folder = new TempFolder();
        var shelf = new PublicShelf(folder.PathOf("plank"));
        shelf.Put(SampleRelease.First(), SampleRelease.From(new(2026, 2, 2)));
        await Write();
        Assert.True(File.Exists(folder.PathOf("site/besluiten/2026-001/documenten/1.pdf")));
        folder.Write("site/eigen.html", [1]);

        new ShelfTakeBack(shelf).Document(SampleRelease.Dossier, "1", new Withdrawal(ServedPortal.Today, "onleesbaar"));
        await Write();

        Assert.False(File.Exists(folder.PathOf("site/besluiten/2026-001/documenten/1.pdf")));
        Assert.Contains("onleesbaar", await File.ReadAllTextAsync(folder.PathOf("site/besluiten/2026-001/document/1/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("site/eigen.html")));

        Task<int> Write() => StaticSite.Write(PortalApp.Static(portal.Settings with { Shelf = shelf.Folder }, ServedPortal.Today), folder.PathOf("site"));
    }

    [Theory]
    [InlineData("en/", "Decisions on freedom-of-information requests")]
    [InlineData("en/besluiten/2026-001/", "Inventory")]
    [InlineData("en/besluiten/2026-001/document/1/", "by which a person can be recognised")]
    [InlineData("en/gronden/5.2.1/", "Was it weighed?")]
    [InlineData("en/zoeken/?q=tunnel", "1 document")]
    public async Task Every_page_is_there_in_english_with_a_way_to_the_other_language(string address, string says)
    {
        var html = await portal.Page(address);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains(says, html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/woo/{address["en/".Length..]}\" lang=\"nl\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Whoever_watches_over_it_gets_a_sign_of_life(string path)
    {
        using var answer = await portal.Client.GetAsync(new Uri(portal.Client.BaseAddress!, path));

        Assert.Equal("ok", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_comes_compressed_to_who_can_read_that()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Decision);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await portal.Client.SendAsync(request);

        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task Any_page_on_the_web_may_use_the_open_data()
    {
        using var answer = await portal.Client.GetAsync(new Uri("api/v1/besluiten.json", UriKind.Relative));

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_file_on_the_shelf_that_is_not_what_its_release_says_goes_into_no_static_site()
    {
        using var folder = new TempFolder();
        var shelf = new PublicShelf(folder.PathOf("plank"));
        var release = shelf.Put(SampleRelease.First(), SampleRelease.From(new(2026, 2, 2)));
        await File.AppendAllTextAsync(release.PathOf("documenten/1.pdf")!, "x");

        var problem = await Assert.ThrowsAsync<InputException>(() => StaticSite.Write(PortalApp.Static(portal.Settings with { Shelf = shelf.Folder }, ServedPortal.Today), folder.PathOf("site")));

        Assert.Contains("documenten/1.pdf", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_have_one_address_in_every_language()
    {
        using var answer = await portal.Client.GetAsync(new Uri("en/besluiten/2026-001/documenten/1.pdf", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/woo/besluiten/2026-001/documenten/1.pdf\"", await portal.Page("en/besluiten/2026-001/document/1/"), StringComparison.Ordinal);
    }

    private async Task<string> Gone(string address)
    {
        using var answer = await portal.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.Gone, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Links(string html) =>
        Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(link => link.StartsWith('/'));

    [GeneratedRegex("(?:href|src|action)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
