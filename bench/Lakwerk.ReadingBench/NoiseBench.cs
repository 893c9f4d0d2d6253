using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Tests;
using Lakwerk.Text;

namespace Lakwerk.ReadingBench;

/// <summary>Recall of the facts of real letters when OCR noise is added, against facts written down by hand.</summary>
internal static class NoiseBench
{
    private static readonly (string File, string Table, Func<string, FactSheet> Read)[] Letters =
    [
        ("000_0470b3f6c1ee99b2.txt", "000.tsv", text => FactSheet.Of(DecisionReader.Read(SourceText.Of(text)))),
        ("001_ab740368561d8a0d.txt", "001.tsv", text => FactSheet.Of(ParliamentReader.Read(SourceText.Of(text)))),
        ("002_bda27b60b7a75366.txt", "002.tsv", text => FactSheet.Of(ParliamentReader.Read(SourceText.Of(text)))),
        ("003_94422a4b9ebf7fb1.txt", "003.tsv", text => FactSheet.Of(DecisionReader.Read(SourceText.Of(text)))),
        ("004_717f785400442110.txt", "004.tsv", text => FactSheet.Of(BundleReader.Read(SourceText.Of(text)))),
    ];

    public static void Run(string shared, int runs)
    {
        Console.WriteLine("| letter | facts | sound | 1 % | 3 % |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (file, table, read) in Letters)
        {
            var expected = ExpectedFact.Read("Seeds", table);
            var text = TextFile.Read(Path.Combine(shared, "seeds", file));
            double At(double rate) => Enumerable.Range(1, runs).Average(run => read(new OcrNoise(1000 + run, rate).Damage(text)).Recall(expected));
            Console.WriteLine($"| {table[..3]} | {expected.Count} | {read(text).Recall(expected):P1} | {At(0.01):P1} | {At(0.03):P1} |");
        }
    }
}
