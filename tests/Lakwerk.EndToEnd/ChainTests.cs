using System.IO.Compression;
using System.Text.RegularExpressions;
using Lakwerk.Work.Publishing;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The whole chain, each step by who does it: a new request with uploaded files, to a package in which nothing is left of what was covered.</summary>
public abstract class ChainTests(DemoWorkbench demo)
{
    protected Task ByMouse(bool publish = false) => FromRequestToPackage(page => new Mouse(page), ["mail.pdf", "form.pdf"], publish);

    protected Task ByKeyboard() => FromRequestToPackage(page => new Keyboard(page), ["mail.pdf"]);

    private async Task FromRequestToPackage(Func<IPage, Hand> hand, string[] files, bool publish = false)
    {
        await using var handler = await demo.SignIn("behandelaar");
        var dossier = await OpenRequest(hand(handler.Page));
        await GiveRoles(hand(handler.Page), dossier);
        await Upload(hand(handler.Page), dossier, files);
        await using var redactor = await demo.SignIn("lakker");
        await AcceptEverything(hand(redactor.Page), dossier);
        await using var reader = await demo.SignIn("lezer");
        await SignOff(hand(reader.Page), dossier);
        await AnswerItems(hand(handler.Page), dossier);
        await using var lawyer = await demo.SignIn("jurist");
        await Motivate(hand(lawyer.Page), dossier);
        await Prove(hand(handler.Page), dossier, files.Length);
        await hand(handler.Page).Submit("form[action$='/decisions'] button");
        await AcceptWarnings(hand(lawyer.Page), dossier);
        await using var decider = await demo.SignIn("beslisser");
        await Decide(hand(decider.Page), dossier);
        await Announce(hand(decider.Page));
        MustHoldNothingCovered(await Release(hand(decider.Page), files.Length), files.Length);
        if (publish) await Publish(hand(decider.Page));
        Assert.All([handler, redactor, reader, lawyer, decider], window => Assert.Empty(window.Complaints));
    }

    private static async Task<string> OpenRequest(Hand hand)
    {
        await hand.Submit(".top__nav a[href='/dossiers/new']");
        await hand.Type("#title", "Wegslepen op de Kalkmarkt");
        await hand.Type("#requester", "R. Aanvrager");
        await hand.Type("#body", "Gemeente Waterhoek");
        await hand.Type("#items", "Alle stukken over het wegslepen");
        await hand.Press("form[action='/dossiers'] button");
        await hand.Page.WaitForURLAsync(new Regex("/documents$"));
        return Regex.Match(hand.Page.Url, "/dossiers/[^/]+").Value;
    }

    private static async Task GiveRoles(Hand hand, string dossier)
    {
        foreach (var (person, role) in ((string, string)[])[("lakker", "Redactor"), ("lezer", "SecondReader"), ("jurist", "Lawyer"), ("beslisser", "DecisionMaker")])
        {
            await hand.Page.GotoAsync(dossier);
            await hand.Press("details:has(#person) summary");
            await hand.Choose("#person", person);
            await hand.Choose("#role", role);
            await hand.Submit("button[value=give]");
        }
    }

    private static async Task Upload(Hand hand, string dossier, string[] files)
    {
        await hand.Page.GotoAsync($"{dossier}/documents");
        await hand.Send("#files", files.Select(file => Repository.PathOf("samples", file)));
        await Assertions.Expect(hand.Page.Locator(".documents tbody tr")).ToHaveCountAsync(files.Length, new() { Timeout = 120_000 });
        await Assertions.Expect(hand.Page.Locator(".upload--Done")).ToHaveCountAsync(files.Length);
    }

    private static async Task AcceptEverything(Hand hand, string dossier)
    {
        var viewer = new ViewerWindow(hand.Page);
        foreach (var path in await DocumentsOf(hand.Page, dossier))
        {
            await viewer.Open(path);
            await hand.AcceptAll(viewer);
            await viewer.Saved();
            await hand.Choose("#assessment", "ByMarks");
            await hand.Press("form[action$='/judge'] button");
            await hand.Page.WaitForSelectorAsync(".badge--PartlyPublic");
        }
    }

    private static async Task SignOff(Hand hand, string dossier)
    {
        foreach (var path in await DocumentsOf(hand.Page, dossier))
        {
            await hand.Page.GotoAsync(path);
            await hand.Press("button[value=sign]");
            await hand.Page.WaitForSelectorAsync("text=Afgetekend door Fatima Idrissi");
        }
    }

    private static async Task<string[]> DocumentsOf(IPage page, string dossier)
    {
        await page.GotoAsync($"{dossier}/documents");
        return await page.Locator(".documents__title > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    private static async Task AnswerItems(Hand hand, string dossier)
    {
        await hand.Page.GotoAsync(dossier);
        await hand.Press(".asked summary");
        await hand.Type("[name=answer]", "De documenten op de lijst, deels openbaar.");
        await hand.Submit(".asked button");
    }

    private static async Task Motivate(Hand hand, string dossier)
    {
        const string Missing = "details:has(.badge--late:has-text('ontbreekt'))";
        await hand.Page.GotoAsync($"{dossier}/release");
        while (await hand.Page.Locator(Missing).CountAsync() > 0)
        {
            await hand.Press($"{Missing} summary");
            var fields = await hand.Page.Locator(Missing).First.Locator("textarea").EvaluateAllAsync<string[]>("fields => fields.map(field => field.id)");
            foreach (var field in fields) await hand.Type($"[id='{field}']", "De persoonlijke levenssfeer weegt hier zwaarder dan openbaarheid.");
            await hand.Submit($"details[open]:has(.badge--late:has-text('ontbreekt')) button");
        }
    }

    private static async Task Prove(Hand hand, string dossier, int documents)
    {
        await hand.Page.GotoAsync($"{dossier}/release");
        await hand.Press("form[action$='/proofs'] button");
        await Assertions.Expect(hand.Page.Locator("#proofs .badge--good")).ToHaveCountAsync(documents, new() { Timeout = 120_000 });
    }

    private static async Task AcceptWarnings(Hand hand, string dossier)
    {
        await hand.Page.GotoAsync($"{dossier}/checks");
        while (await hand.Page.Locator(".finding form[action$='/checks']").CountAsync() > 0)
        {
            await hand.Press(".finding--Warning details summary >> nth=0");
            await hand.Type("[name=reason] >> nth=0", "Bekend en aanvaard.");
            await hand.Submit(".finding form[action$='/checks'] button >> nth=0");
        }
    }

    private static async Task Decide(Hand hand, string dossier)
    {
        await hand.Page.GotoAsync($"{dossier}/checks");
        var findings = await hand.Page.InnerTextAsync("main");
        await hand.Page.GotoAsync($"{dossier}/release");
        Assert.True(await hand.Page.Locator("form[action$='/take'] button:not([formaction])").IsEnabledAsync(), findings);
        await hand.Submit("form[action$='/take'] button:not([formaction])");
        await hand.Page.WaitForSelectorAsync("text=Genomen op");
    }

    private static async Task Announce(Hand hand)
    {
        await hand.Submit("form[action$='/announce'] button");
        await hand.Page.WaitForSelectorAsync("form[action$='/release'] button");
    }

    private static async Task<string> Release(Hand hand, int documents)
    {
        await hand.Press("form[action$='/release'] button");
        await hand.Page.WaitForSelectorAsync("a[href$='package.zip']", new() { Timeout = 120_000 });
        await Assertions.Expect(hand.Page.Locator($"text={documents} van {documents} documenten vrijgegeven")).ToBeVisibleAsync();
        var download = await hand.Page.RunAndWaitForDownloadAsync(() => hand.Press("a[href$='package.zip']"));
        return await download.PathAsync();
    }

    /// <summary>The requester looks before the public does: the link stands on the page once, and the shelf holds the release until its day.</summary>
    private async Task Publish(Hand hand)
    {
        var day = demo.Office.Dossiers.Today.AddDays(3);
        await hand.Type("#from", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await hand.Press("#publish input[name=preview]");
        await hand.Submit("form[action$='/publish'] button");
        var secret = Regex.Match(await hand.Page.InnerTextAsync(".alert--good >> nth=0"), "voorinzage/([a-z0-9]+)/").Groups[1].Value;
        await hand.Page.WaitForSelectorAsync("#publish .alert--soon", new() { Timeout = 90_000 });
        var release = Assert.Single(new PublicShelf(demo.Shelf).All());
        Assert.Equal((day, PublicShelf.HashOf(secret)), (release.Note.PublicFrom, release.Note.PreviewHash));
        Assert.Contains(hand.Page.Url.Split('/')[4], release.Decision.Dossier, StringComparison.Ordinal);
        await hand.Press("#withdraw summary");
        await hand.Type("#reason", "Er stond een bijlage te veel bij.");
        await hand.Submit("form[action$='/withdraw'] button");
        await hand.Page.WaitForSelectorAsync("text=Ingetrokken op");
        Assert.Empty(new PublicShelf(demo.Shelf).All());
    }

    private static void MustHoldNothingCovered(string package, int documents)
    {
        using var folder = new TempFolder();
        ZipFile.ExtractToDirectory(package, folder.Root);
        var released = Directory.GetFiles(folder.Root, "*.pdf", SearchOption.AllDirectories);
        Assert.Equal(documents, released.Length);
        foreach (var file in released)
        {
            var text = Tool.Run("pdftotext", file, "-").Output;
            Assert.Contains("5.1.2e", text, StringComparison.Ordinal);
            Assert.DoesNotContain("111222333", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Oosterling", text, StringComparison.Ordinal);
        }
    }
}
