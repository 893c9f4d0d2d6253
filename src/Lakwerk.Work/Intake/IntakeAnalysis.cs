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
        var texts = documents.Select(document => Shingles.Of(document.IsMail ? WithoutHeader(folder.ReadText(document)) : folder.ReadText(document), TwinFinder.Run)).ToList();
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
        var threads = MailThreads.Of([.. mails.Select(mail => ThreadMailOf(mail, WithoutHeader(folder.ReadText(mail))))]);
        return report with
        {
            Threads = mails.Select((mail, i) => (mail.Row.Number, Thread: threads.ThreadOf[i] + 1)).ToDictionary(pair => pair.Number, pair => pair.Thread),
            ContainedIn = mails.Select((mail, i) => (mail.Row.Number, Outer: threads.ContainedIn[i])).Where(pair => pair.Outer >= 0).ToDictionary(pair => pair.Number, pair => mails[pair.Outer].Row.Number),
        };
    }

    private static ThreadMail ThreadMailOf(IntakeRecord mail, string text) => new()
    {
        MessageId = mail.MessageId,
        References = mail.References,
        Subject = mail.Facts.Title?.Value ?? "",
        Date = mail.Sent,
        Own = Shingles.Of(QuotedText.WithoutQuotes(text)),
        All = Shingles.Of(QuotedText.WithoutMarks(text)),
    };

    /// <summary>The kept text of a mail begins with our own header block, up to the first empty line.</summary>
    private static string WithoutHeader(string text) => text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var at ? text[(at + 2)..] : text;
}
