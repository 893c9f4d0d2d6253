using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Accounts;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Files on their way when the connection goes.</summary>
[Collection(DemoGroup.Name)]
public sealed class SendingTests(DemoWorkbench demo)
{
    [BrowserFact]
    public async Task A_file_that_is_sent_without_a_connection_arrives_when_it_is_back()
    {
        var dossier = NewDossier();
        await using var window = await demo.SignIn("behandelaar");
        await window.Page.GotoAsync($"/dossiers/{dossier}/documents");
        await window.SetOffline(true);
        await window.Page.SetInputFilesAsync("#files", Repository.PathOf("samples", "mail.pdf"));
        await Assertions.Expect(window.Page.Locator("#sending")).ToContainTextAsync("gaat vanzelf verder");
        await window.SetOffline(false);
        await Assertions.Expect(window.Page.Locator(".documents tbody tr")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
    }

    private DossierId NewDossier()
    {
        var (id, by, now, today) = (demo.Office.Dossiers.NewId(), new Actor(DemoAccounts.All[0].Id, DemoAccounts.All[0].Name), demo.Office.Dossiers.Now, demo.Office.Dossiers.Today);
        demo.Office.Dossiers.Do(id, [new OpenDossier(by, now, id, "Zonder verbinding", "R. Aanvrager", "Gemeente Waterhoek", today, today, "WOO-9"), new GiveRole(by, now, by, Role.Handler)]);
        return id;
    }
}
