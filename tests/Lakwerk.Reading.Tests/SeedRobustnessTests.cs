using System.Globalization;
using System.Text;

namespace Lakwerk.Reading.Tests;

/// <summary>The same letters, damaged: with OCR noise, set in other widths, with page headers in the middle of sentences.</summary>
public sealed class SeedRobustnessTests
{
    private const int Runs = 12;

    [SharedTheory("seeds")]
    [InlineData("000_0470b3f6c1ee99b2.txt", "000.tsv", 0.01, 0.95)]
    [InlineData("000_0470b3f6c1ee99b2.txt", "000.tsv", 0.03, 0.85)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 0.01, 0.95)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 0.03, 0.85)]
    public void Noise_of_a_scan_leaves_the_facts(string seed, string table, double rate, double least)
    {
        var expected = ExpectedFact.Read("Seeds", table);
        var text = Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed));
        var missing = new Dictionary<string, int>();
        var recall = Enumerable.Range(1, Runs).Average(run =>
        {
            var sheet = FactSheet.OfDecision(new OcrNoise(run, rate).Damage(text));
            foreach (var fact in expected.Where(fact => !sheet.Rows.Any(row => row.Name == fact.Name))) missing[fact.Name] = missing.GetValueOrDefault(fact.Name) + 1;
            return sheet.Recall(expected);
        });
        Assert.True(recall >= least, string.Create(CultureInfo.InvariantCulture, $"recall {recall:F4}; most missed: {string.Join("; ", missing.OrderByDescending(pair => pair.Value).Take(40).Select(pair => $"{pair.Key} {pair.Value}"))}"));
    }

    [SharedTheory("seeds")]
    [InlineData("000_0470b3f6c1ee99b2.txt", "000.tsv", 50)]
    [InlineData("000_0470b3f6c1ee99b2.txt", "000.tsv", 110)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 45)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 50)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 60)]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv", 95)]
    public void Lines_of_another_width_change_nothing(string seed, string table, int width)
    {
        // Items and residual text are told by their line here, and lines are what changes.
        var expected = ExpectedFact.Read("Seeds", table).Where(fact => fact.Key is not ("requestItem" or "residualText")).ToList();
        var text = Rewrap(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed)), width);
        Assert.Empty(FactSheet.OfDecision(text).Missing(expected, int.MaxValue / 2));
    }

    [SharedTheory("seeds")]
    [InlineData("000_0470b3f6c1ee99b2.txt", "000.tsv")]
    [InlineData("003_94422a4b9ebf7fb1.txt", "003.tsv")]
    public void Page_headers_inside_sentences_change_nothing(string seed, string table)
    {
        var expected = ExpectedFact.Read("Seeds", table).Where(fact => fact.Key is not ("requestItem" or "residualText")).ToList();
        var text = WithHeaders(Rewrap(Lakwerk.Text.TextFile.Read(SharedMaterial.PathOf("seeds", seed)), 80), 37);
        Assert.Empty(FactSheet.OfDecision(text).Missing(expected, int.MaxValue / 2));
    }

    /// <summary>Breaks lines that are longer than the width at a space; shorter lines stay, so that headings do.</summary>
    private static string Rewrap(string text, int width)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var rest = line.AsSpan();
            while (rest.Length > width && rest[..width].LastIndexOf(' ') is > 0 and var space)
            {
                result.Append(rest[..space]).Append('\n');
                rest = rest[(space + 1)..];
            }

            result.Append(rest).Append('\n');
        }

        return result.ToString();
    }

    private static string WithHeaders(string text, int every)
    {
        var result = new StringBuilder();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append('\n');
            if (i > 60 && i % every == 0) result.Append(CultureInfo.InvariantCulture, $"Dienst Voorbeeld en Toezicht\nAfdeling Juridische Zaken\n\nPagina {i / every} van 12\n");
        }

        return result.ToString();
    }
}
