using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake.Understanding;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Intake;

namespace Lakwerk.Work.Steps;

/// <summary>
/// Mails that came in on different machines, or at different times, get one number when they belong to one exchange. It waits
/// until everything that is on its way into the dossier is in.
/// </summary>
public static class ThreadStep
{
    /// <summary>Asks for it once: one that has not begun will see what came in now. Null when there is one.</summary>
    internal static WorkItem? Ask(Office office, WorkItem import)
    {
        if (office.Work.Latest(import.Dossier, StepKinds.Thread, 1) is [{ State: WorkState.Waiting }]) return null;
        var item = new WorkItem(WorkItem.NewId(), StepKinds.Thread, import.Dossier, "", import.By, office.Dossiers.Now);
        office.Work.Ask(item);
        return item;
    }

    internal static string Run(Office office, WorkItem item, CancellationToken stop)
    {
        // Two workers may have asked at the same moment; whoever was later does it for both.
        var isDoneByAnother = office.Work.Latest(item.Dossier, StepKinds.Thread, 1) is [{ IsOpen: true } last] && last.Id != item.Id;
        var changes = isDoneByAnother ? 0 : Number(office, item, stop);
        return StepAnswer.Text(json => json.WriteNumber("documents", changes));
    }

    private static int Number(Office office, WorkItem item, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(item.Dossier);
        var mails = Mails(office, dossier, stop);
        var threads = MailThreads.Of([.. mails.Select(mail => mail.Facts.ToThread())]);
        var changes = mails.Zip(Numbers(mails, threads), (mail, number) => (mail.Document, Number: number)).Where(pair => pair.Document.Details.Thread != pair.Number)
            .Select(pair => (DossierCommand)new DescribeDocument(item.By, office.Dossiers.Now, pair.Document.Id, pair.Document.Details with { Thread = pair.Number })).ToList();
        if (changes.Count > 0 && office.Dossiers.Do(item.Dossier, changes, dossier.Version).Refusal is { } refusal) throw new PostponedException(refusal.Reason.English);
        return changes.Count;
    }

    private static List<(Document Document, MailFacts Facts)> Mails(Office office, Dossier dossier, CancellationToken stop)
    {
        var mails = new List<(Document, MailFacts)>();
        foreach (var document in dossier.Documents.Values.Where(document => document.Details.Thread is not null))
        {
            stop.ThrowIfCancellationRequested();
            if (MailFacts.Find(office, dossier.Id, document.Id) is { } facts) mails.Add((document, facts));
        }

        return mails;
    }

    /// <summary>An exchange keeps the lowest number that any of its mails has, so that what was known before stays.</summary>
    private static IEnumerable<int?> Numbers(List<(Document Document, MailFacts Facts)> mails, MailThreads threads)
    {
        var lowest = Enumerable.Range(0, mails.Count).GroupBy(i => threads.ThreadOf[i]).ToDictionary(group => group.Key, group => group.Min(i => mails[i].Document.Details.Thread));
        return threads.ThreadOf.Select(thread => lowest[thread]);
    }
}
