using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Tests;
using Lakwerk.Text;

namespace Lakwerk.ReadingBench;

/// <summary>Recall of the facts of letters when the noise of OCR is added, by two models made apart, against facts written down by hand.</summary>
internal static class NoiseBench
{
    private static readonly (string File, string Table, Func<string, FactSheet> Read)[] Seeds =
    [
        ("000_0470b3f6c1ee99b2.txt", "000.tsv", Decision),
        ("001_ab740368561d8a0d.txt", "001.tsv", text => FactSheet.Of(ParliamentReader.Read(SourceText.Of(text)))),
        ("002_bda27b60b7a75366.txt", "002.tsv", text => FactSheet.Of(ParliamentReader.Read(SourceText.Of(text)))),
        ("003_94422a4b9ebf7fb1.txt", "003.tsv", Decision),
        ("004_717f785400442110.txt", "004.tsv", text => FactSheet.Of(BundleReader.Read(SourceText.Of(text)))),
    ];

    /// <summary>Letters of other styles, written for the project.</summary>
    private static readonly string[] Styles = ["municipality", "province", "inspectorate", "waterboard", "ministry", "region"];

    public static void Run(string shared, int runs)
    {
        Console.WriteLine("| letter | facts | sound | lookalikes 1 % | 3 % | pages 1 % | 3 % |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (file, table, read) in Seeds) Row(table[..3], TextFile.Read(Path.Combine(shared, "seeds", file)), ExpectedFact.Read("Seeds", table), read, runs);
        foreach (var style in Styles) Row(style, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Unseen", $"{style}.txt")), ExpectedFact.Read("Unseen", $"{style}.tsv"), Decision, runs);
    }

    private static FactSheet Decision(string text) => FactSheet.Of(DecisionReader.Read(SourceText.Of(text)));

    private static void Row(string name, string text, IReadOnlyList<ExpectedFact> expected, Func<string, FactSheet> read, int runs)
    {
        double Lookalikes(double rate) => Enumerable.Range(1, runs).Average(run => read(new OcrNoise(1000 + run, rate).Damage(text)).Recall(expected));
        double Pages(double rate) => Enumerable.Range(1, runs).Average(run =>
        {
            var noise = new PageNoise(1000 + run, rate);
            return read(noise.Damage(text)).Recall([.. expected.Select(fact => fact.Moved(noise.LineOf))]);
        });
        Console.WriteLine($"| {name} | {expected.Count} | {read(text).Recall(expected):P1} | {Lookalikes(0.01):P1} | {Lookalikes(0.03):P1} | {Pages(0.01):P1} | {Pages(0.03):P1} |");
    }
}
