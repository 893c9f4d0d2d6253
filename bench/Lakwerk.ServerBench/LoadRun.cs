using System.Diagnostics;
using Lakwerk.Dossiers;

namespace Lakwerk.ServerBench;

/// <summary>People who work for two minutes as people do: a page, a look, some marks; every one with the news of their dossier open.</summary>
internal static class LoadRun
{
    private const double MostPage = 300;
    private const double MostMark = 200;
    // Fifty passwords checked in one second are a storm that no office makes; nor is the first page of a fresh process a measure.
    private const int RampUp = 15_000;
    private static readonly string[] Files = ["memo.pdf", "mail.pdf", "form.pdf", "scan.pdf"];

    public static async Task<int> Run(int users, int dossiers, TimeSpan length)
    {
        await using var office = await BenchOffice.Start(users);
        var files = Files.Select(BenchOffice.Sample).ToList();
        var opened = Enumerable.Range(0, dossiers).Select(number => office.Open($"Verzoek {number}", Enumerable.Range(0, users), [.. files, .. files])).ToList();
        Console.WriteLine($"{users} users, {dossiers} dossiers of {2 * Files.Length} documents, {length.TotalSeconds:0} s, client and server on {Environment.ProcessorCount} cores");
        using (var first = new Person(office.Address, new Tally(), CancellationToken.None)) await first.SignIn(BenchOffice.NameOf(0));
        var tally = new Tally();
        using var end = new CancellationTokenSource();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var people = Enumerable.Range(0, users).Select(user => Work(office, user, opened, tally, end.Token)).ToList();
        await Task.Delay(length);
        await end.CancelAsync();
        await Task.WhenAll(people);
        tally.Write(Console.Out);
        foreach (var error in tally.Errors.Take(10)) Console.WriteLine(error);
        var (page, mark) = (tally.Percentile("page", 0.95), tally.Percentile("mark", 0.95));
        Console.WriteLine($"pages p95 {page:0.0} ms (limit {MostPage}), marks p95 {mark:0.0} ms (limit {MostMark}), errors {tally.Errors.Count}, "
            + $"{(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / length.TotalSeconds:0.00} cores used, {Process.GetCurrentProcess().WorkingSet64 >> 20} MB");
        return page < MostPage && mark < MostMark && tally.Errors.Count == 0 && opened.TrueForAll(id => office.Office.Dossiers.Audit(id).IsSound) ? 0 : 1;
    }

    private static async Task Work(BenchOffice office, int user, List<DossierId> dossiers, Tally tally, CancellationToken stop)
    {
        var random = new Random(user);
        using var person = new Person(office.Address, tally, stop);
        try
        {
            await Task.Delay(random.Next(RampUp), stop);
            await person.SignIn(BenchOffice.NameOf(user));
            while (!stop.IsCancellationRequested)
            {
                var dossier = office.Office.Dossiers.Open(dossiers[random.Next(dossiers.Count)]);
                await person.WorkOn(dossier, random);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The two minutes are over.
        }
    }
}
