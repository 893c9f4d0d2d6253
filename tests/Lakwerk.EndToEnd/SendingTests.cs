using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Files on their way when the connection goes.</summary>
[Collection(DemoGroup.Name)]
public sealed class SendingTests(DemoWorkbench demo)
{
    [BrowserFact]
    public async Task An_empty_file_stays_in_the_list_with_the_reason_until_it_is_taken_off()
    {
        using var folder = new TempFolder();
        var empty = folder.PathOf("leeg.pdf");
        await File.WriteAllBytesAsync(empty, []);
        await using var window = await demo.SignIn("behandelaar");
        await window.Page.GotoAsync($"/dossiers/{demo.NewDossier("Leeg bestand")}/documents");
        await window.Page.SetInputFilesAsync("#files", empty);
        var refused = window.Page.Locator("#sending .upload--Failed");
        await Assertions.Expect(refused.Locator(".upload__state")).ToHaveTextAsync("Niet toegevoegd. Het bestand is leeg.", new() { UseInnerText = true });
        await refused.GetByRole(AriaRole.Button, new() { Name = "Uit de lijst halen leeg.pdf" }).ClickAsync();
        await Assertions.Expect(refused).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_file_that_is_sent_without_a_connection_arrives_when_it_is_back()
    {
        var dossier = demo.NewDossier("Zonder verbinding");
        await using var window = await demo.SignIn("behandelaar");
        await window.Page.GotoAsync($"/dossiers/{dossier}/documents");
        await window.SetOffline(true);
        await window.Page.SetInputFilesAsync("#files", Repository.PathOf("samples", "mail.pdf"));
        await Assertions.Expect(window.Page.Locator("#sending")).ToContainTextAsync("gaat vanzelf verder");
        await window.SetOffline(false);
        await Assertions.Expect(window.Page.Locator(".documents tbody tr")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
    }
}
