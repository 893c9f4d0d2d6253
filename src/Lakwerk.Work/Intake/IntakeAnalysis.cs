using Lakwerk.Intake;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Work.Intake;

/// <summary>Looks across all documents of a folder: twins, near twins, threads.</summary>
internal static class IntakeAnalysis
{
    private const int MostCompared = 500;

    public static IntakeReport Of(IntakeFolder folder)
    {
        var documents = folder.Records.Where(record => record.Row.Outcome == IntakeOutcome.Document).ToList();
        var texts = documents.Count < 2 ? [] : documents.Select(document => Shingles.Of(document.IsMail ? MailFacts.WithoutHeader(folder.ReadText(document)) : folder.ReadText(document), TwinFinder.Run)).ToList();
        var pairs = TwinFinder.Find(texts);
        var twins = pairs.Select((pair, i) => new DocumentTwin(documents[pair.First].Row.Number, documents[pair.Second].Row.Number, Math.Round(pair.Likeness, 3))
        {
            Differences = pair.IsExact || i >= MostCompared ? [] : Differences.Between(folder.ReadText(documents[pair.First]), folder.ReadText(documents[pair.Second])),
        });
        return WithThreads(new IntakeReport(folder.Records, [.. twins]), documents, folder);
    }

    private static IntakeReport WithThreads(IntakeReport report, List<IntakeRecord> documents, IntakeFolder folder)
    {
        var mails = documents.Where(document => document.IsMail).ToList();
        var threads = MailThreads.Of([.. mails.Select(mail => MailFacts.Of(mail, folder.ReadText(mail)).ToThread())]);
        return report with
        {
            Threads = mails.Select((mail, i) => (mail.Row.Number, Thread: threads.ThreadOf[i] + 1)).ToDictionary(pair => pair.Number, pair => pair.Thread),
            ContainedIn = mails.Select((mail, i) => (mail.Row.Number, Outer: threads.ContainedIn[i])).Where(pair => pair.Outer >= 0).ToDictionary(pair => pair.Number, pair => mails[pair.Outer].Row.Number),
        };
    }
}
