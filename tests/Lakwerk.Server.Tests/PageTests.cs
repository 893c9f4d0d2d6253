using System.Net;
using System.Text.RegularExpressions;

namespace Lakwerk.Server.Tests;

/// <summary>Every page for everybody, and every link on it.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed partial class PageTests(ServedWorkbench workbench)
{
    public static TheoryData<string> Accounts => [ServedWorkbench.Handler, ServedWorkbench.Redactor, ServedWorkbench.SecondReader, ServedWorkbench.Lawyer, ServedWorkbench.DecisionMaker];

    public static TheoryData<string> Tabs => ["", "/documents", "/inventory", "/parties", "/checks", "/letters", "/letters/acknowledgement", "/search?q=Brinkhorst", "/release", "/history"];

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Every_link_leads_to_a_page(string account)
    {
        using var browser = await workbench.SignIn(account);
        var (seen, waiting) = (new HashSet<string>(), new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            using var answer = await browser.Get(path);
            Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync();
            foreach (var link in Links().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0]).Where(link => link.StartsWith('/') && !TakesLong(link) && seen.Add(link))) waiting.Enqueue(link);
        }

        Assert.True(seen.Count > 10, $"only {seen.Count} links were found");
    }

    [Theory]
    [MemberData(nameof(Tabs))]
    public async Task No_page_has_script_or_style_in_it_that_its_own_policy_forbids(string tab)
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var html = await browser.Page(workbench.DossierPath + tab);
        Assert.DoesNotMatch(" style=\"", html);
        Assert.DoesNotMatch(" on[a-z]+=\"", html);
        Assert.DoesNotMatch("<script(?![^>]*src=)(?![^>]*application/json)", html);
    }

    [Fact]
    public async Task Every_answer_forbids_what_comes_from_elsewhere()
    {
        using var browser = new Browser(workbench.Address);
        using var answer = await browser.Get("/sign-in");
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task English_is_one_click_away_and_stays()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("lang=\"nl\"", await browser.Page("/"), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await browser.PostAndFollow("/preferences", new() { ["language"] = "en", ["back"] = "/" }), StringComparison.Ordinal);
        Assert.Contains("Requests", await browser.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_reads_as_it_is_written_in_Word()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("S. de Groot", await browser.Page($"{workbench.DossierPath}/letters/acknowledgement"), StringComparison.Ordinal);
        using var word = await browser.Get($"{workbench.DossierPath}/letters/acknowledgement/letter.docx");
        using var package = new System.IO.Compression.ZipArchive(await word.Content.ReadAsStreamAsync());
        using var text = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        Assert.Contains("S. de Groot", await text.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [RequiresToolFact("soffice")]
    public async Task A_letter_is_to_be_had_as_a_PDF()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        using var pdf = await browser.Get($"{workbench.DossierPath}/letters/acknowledgement/letter.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_in_words()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        using var answer = await browser.Get("/dossiers/1999-001");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Deze pagina bestaat niet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>LibreOffice needs seconds for each letter, and there is always another month.</summary>
    private static bool TakesLong(string link) => link.Contains("/letter.pdf", StringComparison.Ordinal) || link.StartsWith("/calendar?", StringComparison.Ordinal);

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();
}
