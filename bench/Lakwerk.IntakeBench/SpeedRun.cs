using System.Diagnostics;
using System.Text;
using Lakwerk.Intake;
using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Making;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Understanding;
using Lakwerk.Suggestions;

namespace Lakwerk.IntakeBench;

/// <summary>How fast PDFs go through text, fingerprint and suggestions, and mails through everything before conversion.</summary>
internal static class SpeedRun
{
    private const int Mails = 3_000;
    private const int FewestCharacters = 500;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    public static void Run(string pdfs, string shared)
    {
        Pages([.. Directory.EnumerateFiles(pdfs, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        MailRun(new Source(shared, 7));
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB");
    }

    private static void Pages(List<byte[]> files)
    {
        var maker = new DocumentMaker(new IntakeSettings { Recognise = false });
        // The corpus holds scans, forms and damaged files too; here it is text that counts.
        var all = files.Count;
        files = [.. files.Where(file => IsText(maker, file))];
        Console.WriteLine($"{files.Count} of {all} files are text: {FewestCharacters} characters a page or more");
        var (pages, characters, round) = (0, 0L, 0);
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        for (; watch.Elapsed < Long; round++)
        {
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
            {
                var (count, length) = Take(maker, file);
                Interlocked.Add(ref pages, count);
                Interlocked.Add(ref characters, length);
            });
        }

        Tell($"pages of PDF, {characters / Math.Max(1, pages)} characters each ({files.Count} files, {round} times)", pages, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static bool IsText(DocumentMaker maker, byte[] file)
    {
        try
        {
            var (pages, characters) = Take(maker, file);
            return characters >= pages * FewestCharacters;
        }
        catch (UnreadableException)
        {
            return false;
        }
    }

    private static (int Pages, int Characters) Take(DocumentMaker maker, byte[] file)
    {
        var made = maker.Make(file, FileKind.Pdf, "a.pdf");
        MinHash.Keys(MinHash.Signature(Shingles.Of(string.Join('\n', made.Text.Pages.Select(page => page.Text)))));
        SuggestionEngine.Default.Suggest(made.Text);
        return (made.Text.Pages.Count, made.Text.Pages.Sum(page => page.Text.Length));
    }

    private static void MailRun(Source source)
    {
        var mails = Enumerable.Range(0, Mails).Select(i => Draft(source, i)).ToList();
        foreach (var mail in mails.Take(100)) ThreadMail.Of(MailMessage.Parse(mail));
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var read = mails.AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).Select(mail => ThreadMail.Of(MailMessage.Parse(mail))).ToList();
        MailThreads.Of(read);
        Tell("mails, parsed, fingerprinted and threaded", Mails, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);

        var maker = new DocumentMaker(new IntakeSettings());
        (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        Parallel.ForEach(mails, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mail => maker.Make(MailMessage.Parse(mail)));
        Tell("mails, made into PDFs with text", Mails, watch.Elapsed, Environment.CpuUsage.TotalTime - processor);
    }

    private static byte[] Draft(Source source, int number)
    {
        var (from, to) = (source.Person(), source.Person());
        var mail = new MailDraft(from.Full, "a@example.org", to.Full, "b@example.org", source.Subject(), source.Moment(), source.Write()) { MessageId = $"{number}@example.org" };
        return mail.Write("grens", [("bijlage.txt", Encoding.UTF8.GetBytes(source.Write().Text))]);
    }

    private static void Tell(string what, int count, TimeSpan wall, TimeSpan processor) =>
        Console.WriteLine($"{what}: {count / wall.TotalSeconds:F0} a second; {count / processor.TotalSeconds:F0} a second of processor time");
}
