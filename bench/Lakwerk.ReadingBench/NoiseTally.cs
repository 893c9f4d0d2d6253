using System.Globalization;
using Lakwerk.Reading.Tests;

namespace Lakwerk.ReadingBench;

/// <summary>What noise did to the facts of one letter, over several runs: how many came through, which were lost, which were made up.</summary>
internal sealed class NoiseTally
{
    private const int MostShown = 30;
    private const int MostNamed = 6;
    private const int Around = 2;
    private const int LongLine = 200;

    private readonly Dictionary<string, int> _lost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _madeUp = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private int _runs;
    private double _recall;
    private double _precision;

    /// <param name="read">What was read from the damaged text.</param>
    /// <param name="expected">The facts written down by hand, at the lines of the damaged text.</param>
    /// <param name="sound">What is read from the sound text, at the same lines.</param>
    /// <param name="damaged">The damaged text.</param>
    public void Add(FactSheet read, IReadOnlyList<ExpectedFact> expected, IEnumerable<ExpectedFact> sound, string damaged)
    {
        _runs++;
        _recall += read.Recall(expected);
        var lost = read.Lost(expected);
        foreach (var fact in lost) _lost[fact.Name] = _lost.GetValueOrDefault(fact.Name) + 1;
        AddLines(lost, damaged.Split('\n'));
        var wrong = read.MadeUp(sound, expected);
        foreach (var name in wrong) _madeUp[name] = _madeUp.GetValueOrDefault(name) + 1;
        _precision += read.Rows.Count == 0 ? 1 : 1 - wrong.Count / (double)read.Rows.Count;
    }

    /// <summary>Mean recall and precision.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_recall / _runs:P1} ({_precision / _runs:P1})");

    /// <summary>By kind, then the facts themselves, most lost first.</summary>
    public void Show(string title)
    {
        Console.WriteLine($"\n{title}");
        Show("lost", _lost);
        Show("made up", _madeUp);
        foreach (var line in _lines) Console.WriteLine(line);
    }

    /// <summary>The damaged lines on which facts were lost, with those around them where lines are short.</summary>
    private void AddLines(IEnumerable<ExpectedFact> lost, string[] lines)
    {
        foreach (var facts in lost.Where(fact => fact.Line > 0).GroupBy(fact => fact.Line!.Value))
        {
            var around = lines[Math.Max(0, facts.Key - 1 - Around)..Math.Min(lines.Length, facts.Key + Around)];
            if (lines[Math.Min(facts.Key, lines.Length) - 1].Length > LongLine) around = [lines[facts.Key - 1]];
            _lines.Add($"  run {_runs}, line {facts.Key}: {string.Join("; ", facts.Select(fact => fact.Name).Take(MostNamed))}\n      {string.Join("\n      ", around)}");
        }
    }

    private static void Show(string what, Dictionary<string, int> facts)
    {
        var kinds = facts.GroupBy(pair => pair.Key[..pair.Key.IndexOf(' ', StringComparison.Ordinal)]).OrderByDescending(kind => kind.Sum(pair => pair.Value));
        Console.WriteLine($"  {what} by kind: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Sum(pair => pair.Value)}"))}");
        foreach (var (name, count) in facts.OrderByDescending(pair => pair.Value).Take(MostShown)) Console.WriteLine($"    {count,4}  {name}");
    }
}
