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

    /// <summary>Seeds of the noise that no test uses.</summary>
    private const int FirstSeed = 1000;

    /// <summary>Letters of other styles, written for the project.</summary>
    private static readonly string[] Styles = ["municipality", "province", "inspectorate", "waterboard", "ministry", "region", "police", "annexed", "tranche"];

    /// <param name="shared">Folder with the real letters.</param>
    /// <param name="runs">Damaged copies of each letter for each kind of noise.</param>
    /// <param name="only">One letter by its name, of which the lost and made-up facts are told too; null for all.</param>
    public static void Run(string shared, int runs, string? only)
    {
        Console.WriteLine("recall (and precision: the share of the facts read that the sound letter has)");
        Console.WriteLine("| letter | facts | sound | lookalikes 1 % | 3 % | pages 1 % | 3 % |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (file, table, read) in Seeds)
            if (only is null || only == table[..3]) Row(table[..3], TextFile.Read(Path.Combine(shared, "seeds", file)), ExpectedFact.Read("Seeds", table), read, runs, only is not null);
        foreach (var style in Styles)
            if (only is null || only == style) Row(style, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "Unseen", $"{style}.txt")), ExpectedFact.Read("Unseen", $"{style}.tsv"), Decision, runs, only is not null);
    }

    private static FactSheet Decision(string text) => FactSheet.Of(DecisionReader.Read(SourceText.Of(text)));

    private static void Row(string name, string text, IReadOnlyList<ExpectedFact> expected, Func<string, FactSheet> read, int runs, bool show)
    {
        var sheet = read(text);
        var sound = sheet.AsExpected();
        (string Title, NoiseTally Tally)[] tallies =
        [
            ("lookalikes 1 %", Lookalikes(0.01)), ("lookalikes 3 %", Lookalikes(0.03)), ("pages 1 %", Pages(0.01)), ("pages 3 %", Pages(0.03)),
        ];
        Console.WriteLine($"| {name} | {expected.Count} | {sheet.Recall(expected):P1} | {string.Join(" | ", tallies.Select(tally => tally.Tally))} |");
        if (!show) return;
        foreach (var (title, tally) in tallies) tally.Show(title);

        NoiseTally Lookalikes(double rate)
        {
            var tally = new NoiseTally();
            for (var run = 1; run <= runs; run++)
            {
                var damaged = new OcrNoise(FirstSeed + run, rate).Damage(text);
                tally.Add(read(damaged), expected, sound, damaged);
            }

            return tally;
        }

        NoiseTally Pages(double rate)
        {
            var tally = new NoiseTally();
            for (var run = 1; run <= runs; run++)
            {
                var noise = new PageNoise(FirstSeed + run, rate);
                var damaged = noise.Damage(text);
                tally.Add(read(damaged), [.. expected.Select(fact => fact.Moved(noise.LineOf))], sound.Select(fact => fact.Moved(noise.LineOf)), damaged);
            }

            return tally;
        }
    }
}
