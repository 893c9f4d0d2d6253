using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lakwerk.Reading;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.ReadingBench;

/// <summary>Seconds to read a thousand letters of ten pages, each another text.</summary>
internal static class SpeedBench
{
    private const int Letters = 1000;
    private const int CharactersOfTenPages = 30_000;

    public static void Run(string shared)
    {
        string[] sources = [.. new[] { "000_0470b3f6c1ee99b2.txt", "003_94422a4b9ebf7fb1.txt" }.Select(file => TextFile.Read(Path.Combine(shared, "seeds", file)))];
        var texts = Enumerable.Range(0, Letters).Select(i => Long(sources[i % sources.Length], i)).ToList();
        FileReading.Of(SourceText.Of(texts[0]));
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var facts = 0L;
        Parallel.ForEach(texts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, text => Interlocked.Add(ref facts, FileReading.Of(SourceText.Of(text)).Decision?.Statuses.Sum(group => group.Documents.Count) ?? 0));
        Console.WriteLine($"{Letters} letters, {texts.Sum(text => (long)text.Length) / Letters} characters each, on two threads: {watch.Elapsed.TotalSeconds:F1} s ({(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} s of processor time); {facts} documents read");
    }

    /// <summary>The letter made as long as ten pages with more reasoning, the number of each differing.</summary>
    private static string Long(string letter, int number)
    {
        var half = letter.Length / 2;
        var filler = new StringBuilder();
        while (filler.Length + letter.Length < CharactersOfTenPages)
            filler.Append(CultureInfo.InvariantCulture, $"\n\nIk heb in zaak {number} de belangen gewogen die hier aan de orde zijn, en kom na deze weging bij onderdeel {filler.Length} tot het oordeel dat de motivering hiervoor volstaat.");
        var cut = letter.IndexOf('\n', half);
        return letter.Insert(cut < 0 ? letter.Length : cut, filler.ToString());
    }
}
