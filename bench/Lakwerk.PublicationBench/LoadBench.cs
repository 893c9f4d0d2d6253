using System.Diagnostics;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Portal;
using Lakwerk.Work.Files;
using Lakwerk.Work.Publishing;

namespace Lakwerk.PublicationBench;

/// <summary>Asks the portal for pages as fast as it answers, over loopback, from the same machine.</summary>
internal static class LoadBench
{
    private const int Dossiers = 200;
    private const int Documents = 40;
    private const int Connections = 16;

    public static async Task Run(string folder, int seconds)
    {
        var shelf = new PublicShelf(folder);
        if (shelf.All().Count == 0)
            for (var i = 0; i < Dossiers; i++) shelf.Put(Package(i), new ShelfNote(new(2026, 1, 1), "bench", DateTimeOffset.UnixEpoch));
        foreach (var (name, cache) in ((string, long)[])[("cached", 512L * 1024 * 1024), ("uncached", 0)])
        {
            await using var app = PortalApp.Create(new PortalSettings(folder, new Uri("http://127.0.0.1:0"), new SiteSettings(new Uri("https://open.example.org/"))) { CacheBytes = cache });
            await app.StartAsync();
            await Load(new Uri(app.Urls.First()), 2);
            var (times, elapsed) = await Load(new Uri(app.Urls.First()), seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {times.Count / elapsed:0} requests a second, {Percentiles.Of(times)}"));
            await app.StopAsync();
        }
    }

    private static async Task<(List<double> Times, double Seconds)> Load(Uri root, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = root };
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Connections).Select(seed => Task.Run(() => Ask(client, seed, watch, seconds))));
        return ([.. all.SelectMany(times => times)], watch.Elapsed.TotalSeconds);
    }

    private static async Task<List<double>> Ask(HttpClient client, int seed, Stopwatch watch, int seconds)
    {
        var (random, times) = (new Random(seed), new List<double>());
        while (watch.Elapsed.TotalSeconds < seconds)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(Address(random), UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    private static string Address(Random random)
    {
        var dossier = $"2026-{random.Next(Dossiers)}";
        return random.Next(4) switch { 0 => $"besluiten/{dossier}/", 1 => $"besluiten/{dossier}/document/{random.Next(Documents)}/tekst/", 2 => "", _ => $"besluiten/{dossier}/document/{random.Next(Documents)}/" };
    }

    private static ReleasePackage Package(int number)
    {
        var (entries, text) = (new List<PackageEntry>(), string.Join('\f', Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("bladzijde met tekst over fietspaden", 60)), 4)));
        var documents = Enumerable.Range(0, Documents).Select(i => new PublishedDocument($"{i}", $"{i}", $"Nota {i} over de aanleg van fietspaden", PublishedJudgement.PartlyPublic, ["5.1.2.e", "5.2.1"])
        {
            Date = new(2025, 1, 1 + (i % 28)),
            Kind = "nota",
            Passages = i,
            Files = new DocumentFiles(Add(ReleasePaths.Document($"{i}"), PublishedFile.Pdf, "%PDF"), Add(ReleasePaths.Proof($"{i}"), PublishedFile.Pdf, "%PDF"), Add(ReleasePaths.Text($"{i}"), PublishedFile.Text, text), 4),
        }).ToList();
        var decision = new PublishedDecision($"2026-{number}", 1, $"Fietspaden in wijk {number}", $"Gemeente {number % 20}")
        {
            Decision = "besluit",
            Kind = DecisionKind.Primary,
            Law = Regime.Woo,
            Outcome = Outcome.PartlyPublic,
            Requested = new(2025, 11, 1),
            Received = new(2025, 11, 3),
            DecidedOn = new(2025, 12, 1),
            PublicFrom = new(2026, 1, 1),
            Counts = new Dictionary<Judgement, int> { [Judgement.PartlyPublic] = Documents },
            Grounds = [new GroundUse("5.1.2.e", "Persoonlijke levenssfeer", Documents, Documents)],
            Files = [Add(ReleasePaths.Decision, PublishedFile.Pdf, "%PDF"), Add(ReleasePaths.DecisionText, PublishedFile.Text, text)],
            Documents = documents,
            Changes = [],
        };
        entries.Add(new PackageEntry(ReleasePaths.Json, () => new MemoryStream(ReleaseJson.Write(decision))));
        return new ReleasePackage(decision, entries);

        PublishedFile Add(string path, string type, string content)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(content);
            entries.Add(new PackageEntry(path, () => new MemoryStream(bytes, writable: false)));
            return new PublishedFile(path, type, bytes.Length, SourceFile.Sha256(bytes));
        }
    }
}
