using System.Diagnostics;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake.Understanding;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.IntakeBench;

/// <summary>A large dossier in an office of its own: fingerprints, suggestions together, consistency; how long each takes and how much memory.</summary>
internal static class LargeRun
{
    private const int PagesOfDocument = 10;
    private const int LinesOfPage = 45;
    private const int MarksOfDocument = 8;
    private const int LineLength = 80;

    private static readonly Actor Somebody = new("meting", "Meting");

    public static void Run(string shared, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("lakwerk-large-").FullName;
        try
        {
            using var office = Office.InFolder(folder);
            var (id, texts) = (new DossierId("groot"), new Source(shared, 11));
            office.Dossiers.Do(id, new OpenDossier(Somebody, office.Dossiers.Now, id, "Groot", "V. Oorbeeld", "Veldrode", new(2026, 1, 2), new(2026, 1, 5), ""));
            for (var i = 0; i < pages / PagesOfDocument; i++) Add(office, id, texts, i);
            var dossier = office.Dossiers.Open(id);
            Console.WriteLine($"{dossier.Documents.Count} documents, {pages} pages, {dossier.Documents.Values.Sum(document => document.Marks.Length)} marks");
            Measure("fingerprints and near twins", () => TwinFinder.Find([.. dossier.Documents.Values.Select(document => Shingles.Of(string.Join('\n', office.Documents.Text(document).Pages.Select(page => page.Text)), TwinFinder.Run))]).Count);
            Measure("suggestions over the dossier", () =>
            {
                office.Suggestions.LookThrough(dossier);
                return dossier.Documents.Count;
            });
            Measure("consistency", () => office.Consistency.Compare(dossier).Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Add(Office office, DossierId id, Source texts, int number)
    {
        var lines = new List<string>();
        while (lines.Count < PagesOfDocument * LinesOfPage) lines.AddRange(texts.Write().Lines.SelectMany(line => line.Chunk(LineLength)).Select(line => new string(line).Trim()).Where(line => line.Length > 0));
        var text = new TextDocument([.. Enumerable.Range(0, PagesOfDocument).Select(page => Placed(page + 1, lines.Skip(page * LinesOfPage).Take(LinesOfPage)))]);
        var added = office.Documents.Add(id, new NewDocument($"stuk {number}.pdf", BitConverter.GetBytes(number)) { Text = text, Details = new DocumentDetails($"Stuk {number}") }, Somebody);
        var marks = Enumerable.Range(0, MarksOfDocument).Select(i => MarkOn(text.Pages[texts.Random.Next(PagesOfDocument)], texts.Random, i));
        office.Dossiers.Do(id, [.. marks.Select(mark => new PlaceMark(Somebody, office.Dossiers.Now, added.Document, mark.Id, [mark.Area], ["5.1.2.e"]))]);
    }

    private static TextPage Placed(int number, IEnumerable<string> lines) =>
        new(number, Box.Of(0, 0, 595, 842), 0, [.. lines.Select((line, row) => new TextLine(Words(line, 800 - (row * 16))))]);

    private static List<TextWord> Words(string line, double y)
    {
        var (words, x) = (new List<TextWord>(), 60.0);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new TextWord(word, [.. word.Select((_, i) => Box.Of(x + (i * 5), y, x + (i * 5) + 5, y + 10))]));
            x += (word.Length + 1) * 5;
        }

        return words;
    }

    private static (MarkId Id, MarkArea Area) MarkOn(TextPage page, Random random, int number)
    {
        var named = page.Words.Where(word => char.IsUpper(word.Text[0])).ToList();
        var box = (named.Count > 0 ? named[random.Next(named.Count)] : page.Words[0]).Box;
        return (new MarkId($"m{number}"), new MarkArea(page.Number, box.Left, box.Bottom, box.Right, box.Top));
    }

    private static void Measure(string what, Func<int> work)
    {
        GC.Collect();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var found = work();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{what}: {found} in {watch.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s of processor time; peak memory so far {process.PeakWorkingSet64 / 1024 / 1024} MB");
    }
}
