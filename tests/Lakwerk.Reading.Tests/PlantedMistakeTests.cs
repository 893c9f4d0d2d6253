using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>One mistake each, of every kind, put into letters of six styles: the proofreader names what the sound letter does not have.</summary>
public sealed class PlantedMistakeTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var cells in File.ReadLines(PathOf("Planted", "planted.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'))) rows.Add(cells[0], cells[1], cells[2], cells[3]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_planted_mistake_is_named(string letter, string passage, string instead, string finding)
    {
        var sound = File.ReadAllText(PathOf("Unseen", $"{letter}.txt"));
        var (from, to) = (Lines(passage), Lines(instead));
        Assert.Contains(from, sound, StringComparison.Ordinal);
        var at = sound.IndexOf(from, StringComparison.Ordinal);
        var before = Kinds(sound);
        var after = Kinds(string.Concat(sound.AsSpan(0, at), to, sound.AsSpan(at + from.Length)));
        Assert.True(after.Count(kind => kind == finding) > before.Count(kind => kind == finding), $"found {string.Join(", ", after)}");
    }

    private static string Lines(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);

    private static List<string> Kinds(string text) => [.. Proofreader.Check(SourceText.Of(text)).Select(finding => finding.Kind.ToString())];

    private static string PathOf(params string[] path) => Path.Combine([AppContext.BaseDirectory, "Data", .. path]);
}
