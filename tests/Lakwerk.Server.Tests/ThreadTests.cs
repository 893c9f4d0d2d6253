using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Tests;

/// <summary>Mails of one exchange that different machines took in.</summary>
public sealed class ThreadTests
{
    [Theory, OnSeveralMachines]
    public void Mails_that_came_in_apart_get_the_number_of_their_exchange(Size size)
    {
        Assert.Equal(Size.Several, size);
        using var folder = new TempFolder();
        using var cluster = new WorkerCluster(PostgresCluster.Shared.NewDatabase(), S3Server.Shared.NewPlace(), folder.Root, 0);
        var dossier = cluster.NewDossier();
        Import(cluster, dossier, Mail("1", "Parkeerproef", null));
        Import(cluster, dossier, Mail("2", "Markt", null));
        Import(cluster, dossier, Mail("3", "Antwoord", "1"));

        var step = Assert.Single(cluster.Office.Work.Open());
        Assert.Equal(StepKinds.Thread, step.Kind);
        var threads = Threads(cluster, dossier);
        Assert.Equal(3, threads.Values.Distinct().Count());
        WorkSteps.Run(cluster.Office, step, CancellationToken.None);

        var after = Threads(cluster, dossier);
        Assert.Equal(threads["Parkeerproef"], after["Antwoord"]);
        Assert.Equal(threads["Markt"], after["Markt"]);
        WorkSteps.Run(cluster.Office, step, CancellationToken.None);
        Assert.Equal(after, Threads(cluster, dossier));
    }

    private static void Import(WorkerCluster cluster, DossierId dossier, byte[] mail)
    {
        var item = ImportStep.Of(dossier, cluster.Office.Files.Put(mail), "mail.eml", new Actor("jansen", "J. Jansen"), cluster.Office.Dossiers.Now);
        cluster.Office.Work.Ask(item);
        cluster.Office.Work.End(item.Id, WorkSteps.Run(cluster.Office, item, CancellationToken.None), null);
    }

    private static Dictionary<string, int?> Threads(WorkerCluster cluster, DossierId dossier) =>
        cluster.Office.Dossiers.Open(dossier).Documents.Values.ToDictionary(document => document.Details.Title, document => document.Details.Thread);

    private static byte[] Mail(string id, string subject, string? answers) => Encoding.UTF8.GetBytes(
        $"From: Femke <femke@example.nl>\r\nTo: Teun <teun@example.nl>\r\nSubject: {subject}\r\nMessage-ID: <{id}@example.nl>\r\n{(answers is null ? "" : $"In-Reply-To: <{answers}@example.nl>\r\n")}Date: Tue, 14 Mar 2023 09:0{id}:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nBericht {id} over {subject}.\r\n");
}
