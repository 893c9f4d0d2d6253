using System.Diagnostics;
using System.Globalization;
using Lakwerk.Storage;
using Lakwerk.Storage.Search;

namespace Lakwerk.PublicationBench;

/// <summary>Fills an index with generated pages and asks it questions as people ask them.</summary>
internal static class SearchBench
{
    private const int Seed = 7;
    private const int Batch = 2_000;
    private const int Questions = 400;
    private const int Warm = 40;
    private const int SlowestTold = 6;

    private static readonly DateOnly Today = new(2026, 1, 1);

    public static void Fill(IDatabase database, int pages, Func<long> size)
    {
        var (index, watch, made) = (new SearchIndex(database), Stopwatch.StartNew(), 0);
        // What a run that was stopped wrote is not written again.
        var there = index.Search(new SearchRequest(null, Today)).Total;
        foreach (var documents in new DutchPages(Seed, Known()).Documents(pages).Skip(there).Chunk(Batch))
        {
            index.Put(documents);
            made += documents.Sum(document => document.Pages.Count);
            Say($"{made} pages, {made / watch.Elapsed.TotalSeconds:0} a second");
        }

        index.Optimize();
        Say($"filled: {made} pages in {watch.Elapsed.TotalSeconds:0} s, {made / watch.Elapsed.TotalSeconds:0} pages a second, {size() / 1048576.0:0} MB on disk");
    }

    /// <summary>One to three words of every frequency, phrases, beginnings of words, with and without a chosen facet; every answer with all facets and ten passages.</summary>
    public static void Ask(IDatabase database)
    {
        var (index, pages, random) = (new SearchIndex(database), new DutchPages(Seed, Known()), new Random(11));
        var opening = Stopwatch.StartNew();
        index.Warm();
        Say($"the index is read into memory, as the portal does when it starts: {opening.Elapsed.TotalSeconds:0.0} s");
        for (var i = 0; i < Warm; i++) index.Search(Question(pages, random));
        var (times, groups) = (new List<double>(), new Dictionary<string, List<double>>());
        var slowest = new PriorityQueue<(string Text, int Total, double Time), double>();
        for (var i = 0; i < Questions; i++)
        {
            var question = Question(pages, random);
            var watch = Stopwatch.StartNew();
            var answer = index.Search(question);
            var time = watch.Elapsed.TotalMilliseconds;
            times.Add(time);
            slowest.Enqueue((question.Text!, answer.Total, time), time);
            if (slowest.Count > SlowestTold) slowest.Dequeue();
            var group = answer.Total switch { < 300 => "fewer than 300 documents fit", < 10_000 => "300 to 10,000", _ => "more than 10,000" };
            if (!groups.TryGetValue(group, out var list)) groups.Add(group, list = []);
            list.Add(time);
        }

        Say($"all: {Percentiles.Of(times)}");
        while (slowest.TryDequeue(out var one, out _)) Say($"slow: {one.Time:0} ms, {one.Total} documents, {one.Text}");
        foreach (var (group, list) in groups.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Say($"{group}: {Percentiles.Of(list)}");
    }

    private static SearchRequest Question(DutchPages pages, Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => pages.Word(Rank(random))).ToList();
        var text = random.Next(10) switch { 0 => $"\"{string.Join(' ', words.Take(2))}\"", 1 => words[0][..Math.Min(words[0].Length, 5)] + "*", _ => string.Join(' ', words) };
        var chosen = new Dictionary<SearchFacet, IReadOnlyList<string>>();
        if (random.Next(3) == 0) chosen[SearchFacet.Year] = [$"{2015 + random.Next(11)}"];
        return new SearchRequest(text, Today) { Chosen = chosen };
    }

    /// <summary>From very frequent to rare: people mostly ask for words that tell something.</summary>
    private static int Rank(Random random) => (int)Math.Exp(Math.Log(60) + (random.NextDouble() * (Math.Log(60_000) - Math.Log(60))));

    /// <summary>The frequent words first: those that the index leaves out, then the words of the project's own letters.</summary>
    private static IEnumerable<string> Known() =>
        "de het een van en in is dat op te voor met zijn die aan er niet om ook als bij of door worden naar uit heeft over tot wordt dan maar nog".Split(' ')
            .Concat("gemeente besluit verzoek document datum artikel openbaar bestuur informatie ministerie wethouder commissie burgemeester onderzoek overleg kosten provincie vergunning aanvraag college".Split(' '));

    private static void Say(string text) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text}"));
}
