using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The whole chain by mouse, each step by who does it: a new request with uploaded files, to a package in which nothing is left of what was covered.</summary>
public abstract class ChainTests(DemoWorkbench demo)
{
    private static readonly string[] Files = ["mail.pdf", "form.pdf"];

    protected async Task FromRequestToPackage()
    {
        await using var handler = await demo.SignIn("behandelaar");
        var dossier = await OpenRequest(handler.Page);
        await GiveRoles(handler.Page, dossier);
        await Upload(handler.Page, dossier);
        await using var redactor = await demo.SignIn("lakker");
        await AcceptEverything(redactor.Page, dossier);
        await using var reader = await demo.SignIn("lezer");
        await SignOff(reader.Page, dossier);
        await AnswerItems(handler.Page, dossier);
        await using var lawyer = await demo.SignIn("jurist");
        await Motivate(lawyer.Page, dossier);
        await Prove(handler.Page, dossier);
        await handler.Page.Submit("form[action$='/decisions'] button");
        await AcceptWarnings(lawyer.Page, dossier);
        await using var decider = await demo.SignIn("beslisser");
        await Decide(decider.Page, dossier);
        MustHoldNothingCovered(await Release(decider.Page));
        Assert.All([handler, redactor, reader, lawyer, decider], window => Assert.Empty(window.Complaints));
    }

    private static async Task<string> OpenRequest(IPage page)
    {
        await page.ClickAsync("text=Nieuw verzoek >> nth=0");
        await page.FillAsync("#title", "Wegslepen op de Kalkmarkt");
        await page.FillAsync("#requester", "R. Aanvrager");
        await page.FillAsync("#body", "Gemeente Waterhoek");
        await page.FillAsync("#items", "Alle stukken over het wegslepen");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync(new Regex("/documents$"));
        return Regex.Match(page.Url, "/dossiers/[^/]+").Value;
    }

    private static async Task GiveRoles(IPage page, string dossier)
    {
        foreach (var (person, role) in ((string, string)[])[("lakker", "Redactor"), ("lezer", "SecondReader"), ("jurist", "Lawyer"), ("beslisser", "DecisionMaker")])
        {
            await page.GotoAsync(dossier);
            await page.ClickAsync("details:has(#person) summary");
            await page.SelectOptionAsync("#person", person);
            await page.SelectOptionAsync("#role", role);
            await page.Submit("button[value=give]");
        }
    }

    private static async Task Upload(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/documents");
        await page.SetInputFilesAsync("#files", Files.Select(file => Repository.PathOf("samples", file)));
        await Assertions.Expect(page.Locator(".documents tbody tr")).ToHaveCountAsync(Files.Length, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".upload--Done")).ToHaveCountAsync(Files.Length);
    }

    private static async Task AcceptEverything(IPage page, string dossier)
    {
        var viewer = new ViewerWindow(page);
        await page.GotoAsync($"{dossier}/documents");
        foreach (var path in await page.Locator(".documents__title > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            await viewer.Open(path);
            for (var left = await viewer.CountOf("suggestion"); left > 0; left = await viewer.CountOf("suggestion"))
            {
                await page.ClickAsync("#suggestions .entry__go >> nth=0");
                await page.ClickAsync("#suggestions .is-chosen .entry__acts button >> nth=-1");
                await Assertions.Expect(page.Locator("#suggestion-count")).Not.ToHaveTextAsync($"{left}");
            }

            await viewer.Saved();
            await page.SelectOptionAsync("#assessment", "ByMarks");
            await page.Submit("form[action$='/judge'] button");
            await page.WaitForSelectorAsync(".badge--PartlyPublic");
        }
    }

    private static async Task SignOff(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/documents");
        foreach (var path in await page.Locator(".documents__title > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
        {
            await page.GotoAsync(path);
            await page.Submit("button[value=sign]");
            await page.WaitForSelectorAsync("text=Afgetekend door Fatima Idrissi");
        }
    }

    private static async Task AnswerItems(IPage page, string dossier)
    {
        await page.GotoAsync(dossier);
        await page.ClickAsync(".asked summary");
        await page.FillAsync("[name=answer]", "Twee documenten, deels openbaar.");
        await page.Submit(".asked button");
    }

    private static async Task Motivate(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/release");
        for (var count = await page.Locator(".badge--late:has-text('ontbreekt')").CountAsync(); count > 0; count = await page.Locator(".badge--late:has-text('ontbreekt')").CountAsync())
        {
            var ground = page.Locator("details:has(.badge--late:has-text('ontbreekt'))").First;
            await ground.Locator("summary").ClickAsync();
            foreach (var field in await ground.Locator("textarea").AllAsync()) await field.FillAsync("De persoonlijke levenssfeer weegt hier zwaarder dan openbaarheid.");
            await page.Submit("details[open]:has(.badge--late:has-text('ontbreekt')) button");
        }
    }

    private static async Task Prove(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/release");
        await page.ClickAsync("form[action$='/proofs'] button");
        await Assertions.Expect(page.Locator("#proofs .badge--good")).ToHaveCountAsync(Files.Length, new() { Timeout = 60_000 });
    }

    private static async Task AcceptWarnings(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/checks");
        while (await page.Locator(".finding form[action$='/checks']").CountAsync() > 0)
        {
            await page.ClickAsync(".finding--Warning details summary >> nth=0");
            await page.FillAsync("[name=reason] >> nth=0", "Bekend en aanvaard.");
            await page.Submit(".finding form[action$='/checks'] button >> nth=0");
        }
    }

    private static async Task Decide(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/checks");
        var findings = await page.InnerTextAsync("main");
        await page.GotoAsync($"{dossier}/release");
        Assert.True(await page.Locator("form[action$='/take'] button").IsEnabledAsync(), findings);
        await page.Submit("form[action$='/take'] button");
        await page.WaitForSelectorAsync("text=Genomen op");
    }

    private static async Task<string> Release(IPage page)
    {
        await page.ClickAsync("form[action$='/release'] button");
        await page.WaitForSelectorAsync("a[href$='package.zip']", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("text=2 van 2 documenten vrijgegeven")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='package.zip']"));
        return await download.PathAsync();
    }

    private static void MustHoldNothingCovered(string package)
    {
        using var folder = new TempFolder();
        ZipFile.ExtractToDirectory(package, folder.Root);
        var released = Directory.GetFiles(folder.Root, "*.pdf", SearchOption.AllDirectories);
        Assert.Equal(Files.Length, released.Length);
        foreach (var file in released)
        {
            var text = Tool.Run("pdftotext", file, "-").Output;
            Assert.Contains("5.1.2e", text, StringComparison.Ordinal);
            Assert.DoesNotContain("111222333", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Oosterling", text, StringComparison.Ordinal);
        }
    }
}
