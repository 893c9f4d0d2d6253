using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Marks, by mouse and by keyboard, alone and together, with and without a connection.</summary>
[Collection(DemoGroup.Name)]
public sealed class MarkingTests(DemoWorkbench demo)
{
    [BrowserFact]
    public async Task The_mouse_marks_words_and_areas_and_undoes()
    {
        await using var window = await demo.SignIn("lakker");
        var viewer = new ViewerWindow(window.Page);
        await viewer.Open(PathOf("RE: Klacht"));
        var before = await viewer.CountOf("mark");
        await viewer.Drag((0.75, 0.85), (0.9, 0.9));
        await Assertions.Expect(window.Page.Locator("#mark-count")).ToHaveTextAsync($"{before + 1}");
        await viewer.Saved();
        await window.Page.ClickAsync("[data-do=undo]");
        await Assertions.Expect(window.Page.Locator("#mark-count")).ToHaveTextAsync($"{before}");
        Assert.Empty(window.Complaints);
    }

    [BrowserFact]
    public async Task A_mark_that_was_saved_stays_chosen_so_that_a_number_changes_its_ground()
    {
        await using var window = await demo.SignIn("lakker");
        var (page, viewer) = (window.Page, new ViewerWindow(window.Page));
        await viewer.Open(PathOf("RE: Klacht"));
        await page.Keyboard.PressAsync("1");
        await viewer.Drag((0.75, 0.55), (0.9, 0.6));
        await viewer.Saved();
        var chosen = page.Locator(".box--mark.is-chosen");
        var label = await chosen.First.InnerTextAsync();
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(chosen.First).Not.ToHaveTextAsync(label);
        await viewer.Saved();
        await page.Keyboard.PressAsync("Delete");
        await viewer.Saved();
        await page.Keyboard.PressAsync("1");
    }

    [BrowserFact]
    public async Task A_drag_that_begins_on_a_suggestion_marks_the_words_and_a_click_there_chooses_it()
    {
        await using var window = await demo.SignIn("lakker");
        var (page, viewer) = (window.Page, new ViewerWindow(window.Page));
        await viewer.Open(PathOf("RE: Klacht"));
        var before = await viewer.CountOf("mark");
        await viewer.Suggestions.First.ClickAsync();
        await Assertions.Expect(page.Locator(".box--suggestion.is-chosen")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#mark-count")).ToHaveTextAsync($"{before}");
        var (left, right, middle) = await viewer.FirstSuggestion();
        await page.Mouse.MoveAsync(left + 4, middle);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(right + 60, middle, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("#mark-count")).ToHaveTextAsync($"{before + 1}");
        await viewer.Saved();
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#mark-count")).ToHaveTextAsync($"{before}");
        Assert.Empty(window.Complaints);
    }

    [BrowserFact]
    public async Task A_finding_opens_its_document_at_the_passage()
    {
        var (parking, by) = (demo.Parking, new Actor("lakker", "Bram Oosting"));
        var document = parking.Documents.Values.First(one => one.DuplicateOf is null).Id;
        demo.Office.Dossiers.Do(parking.Id, new PlaceMark(by, demo.Office.Dossiers.Now, document, new MarkId("m-vondst"), [new MarkArea(1, 72, 300, 200, 314)], ["5.1.2.e"]));
        await using var window = await demo.SignIn("jurist");
        await window.Page.GotoAsync($"/dossiers/{parking.Id}/checks");
        await window.Page.ClickAsync(".finding__places a[href*='#mark='] >> nth=0");
        await Assertions.Expect(window.Page.Locator(".box--mark.is-chosen").First).ToBeInViewportAsync();
        await window.Page.FocusAsync("#pages");
        await window.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(window.Page.Locator(".toast").Last).ToContainTextAsync("Uw rol in dit dossier laat niet toe");
        Assert.Empty(window.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_alone_answers_suggestions_marks_words_and_shows_the_public_file()
    {
        await using var window = await demo.SignIn("lakker");
        var (page, viewer) = (window.Page, new ViewerWindow(window.Page));
        await viewer.Open(PathOf("Schadeformulier"));
        var (marks, open) = (await viewer.CountOf("mark"), await viewer.CountOf("suggestion"));
        foreach (var key in (string[])["n", "a", "x", "n", "A"]) await page.Keyboard.PressAsync(key);
        await viewer.Saved();
        Assert.True(await viewer.CountOf("suggestion") < open - 1);
        await page.FocusAsync("#pages");
        foreach (var key in (string[])["3", "ArrowDown", "ArrowDown", "Shift+ArrowRight", "Enter"]) await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("least => Number(document.getElementById('mark-count').innerText) >= least", marks + 3);
        await viewer.Saved();
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator(".toast").Last).ToContainTextAsync("Zo gaat het naar buiten", new() { Timeout = 40_000 });
        await Assertions.Expect(page.Locator(".viewer")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-public"));
        Assert.Empty(window.Complaints);
    }

    [BrowserFact]
    public async Task Marks_of_a_colleague_appear_while_one_looks()
    {
        await using var mine = await demo.SignIn("lakker");
        await using var theirs = await demo.SignIn("behandelaar");
        var (here, there) = (new ViewerWindow(mine.Page), new ViewerWindow(theirs.Page));
        await here.Open(PathOf("Klachtbrief"));
        await there.Open(PathOf("Klachtbrief"));
        var before = await here.CountOf("mark");
        await there.Drag((0.6, 0.8), (0.8, 0.84));
        await Assertions.Expect(mine.Page.Locator("#mark-count")).ToHaveTextAsync($"{before + 1}");
        await Assertions.Expect(mine.Page.Locator(".box--mark.is-theirs")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_mark_made_without_a_connection_survives_a_closed_tab()
    {
        await using var window = await demo.SignIn("lakker");
        var viewer = new ViewerWindow(window.Page);
        var path = PathOf("RE: Klacht");
        await viewer.Open(path);
        var before = await viewer.CountOf("mark");
        await window.SetOffline(true);
        await viewer.Drag((0.2, 0.9), (0.4, 0.95));
        await Assertions.Expect(viewer.State).ToHaveAttributeAsync("data-waiting", "1");
        await Assertions.Expect(viewer.State).ToContainTextAsync("geen verbinding");
        await window.OpenAnotherTab();
        await window.SetOffline(false);
        viewer = new ViewerWindow(window.Page);
        await viewer.Open(path);
        await Assertions.Expect(viewer.State).ToHaveAttributeAsync("data-waiting", "0");
        await Assertions.Expect(window.Page.Locator("#mark-count")).ToHaveTextAsync($"{before + 1}");
    }

    [BrowserFact]
    public async Task A_question_on_a_mark_is_contested_for_the_second_reader_until_it_is_answered()
    {
        await using var asking = await demo.SignIn("lakker");
        var viewer = new ViewerWindow(asking.Page);
        var path = PathOf("Klachtbrief");
        await viewer.Open(path);
        await viewer.Drag((0.1, 0.9), (0.3, 0.94));
        await viewer.Saved();
        await asking.Page.Keyboard.PressAsync("o");
        await asking.Page.Keyboard.TypeAsync("Is dit een bestuurder?");
        await asking.Page.SelectOptionAsync("#remark-asked", "lezer");
        await asking.Page.ClickAsync("#remark-form button");
        await viewer.Saved();
        await using var reading = await demo.SignIn("lezer");
        await new ViewerWindow(reading.Page).Open(path);
        await reading.Page.FocusAsync("#pages");
        await reading.Page.Keyboard.PressAsync("c");
        var question = reading.Page.Locator("#contested .entry").Filter(new() { HasText = "Is dit een bestuurder?" });
        await Assertions.Expect(question).ToHaveCountAsync(1);
        await Assertions.Expect(reading.Page.Locator("#suggestions-part")).ToBeHiddenAsync();
        await reading.Page.FillAsync("#remarks input", "Nee, laat staan.");
        await reading.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(question).ToHaveCountAsync(0);
        await Assertions.Expect(asking.Page.Locator("#remarks")).ToContainTextAsync("Nee, laat staan.");
        Assert.Empty(asking.Complaints.Concat(reading.Complaints));
    }

    [BrowserFact]
    public async Task A_sign_off_that_is_refused_says_so_beside_the_pages_and_loads_nothing_anew()
    {
        await using var window = await demo.SignIn("lezer");
        await new ViewerWindow(window.Page).Open(PathOf("Klachtbrief"));
        await window.Page.EvaluateAsync("() => document.documentElement.dataset.here = 'still'");
        await window.Page.ClickAsync("#judge button[value=sign]");
        await Assertions.Expect(window.Page.Locator("#judge [role=alert]")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#sign-do")).ToBeFocusedAsync();
        Assert.Equal("still", await window.Page.EvaluateAsync<string>("() => document.documentElement.dataset.here"));
        Assert.Empty(window.Complaints);
    }

    private string PathOf(string title) => $"/dossiers/{demo.Parking.Id}/documents/{demo.Parking.Documents.Values.First(document => document.Details.Title.StartsWith(title, StringComparison.Ordinal)).Id}";
}
