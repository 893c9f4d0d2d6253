using Lakwerk.Reading.Tests;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.ReadingBench;

/// <summary>Which facts of a table, written down by hand, come back out of a file: a PDF, a scan, a document.</summary>
internal static class FactsBench
{
    public static int Run(string file, string table)
    {
        var expected = ExpectedFact.ReadFile(table);
        var reading = ReadFile.Run(file, new ReadOptions { Recognise = true }).Reading;
        if (reading.Decision is not { } decision)
        {
            Console.WriteLine($"{file} was read as {reading.Kind}, not as a decision.");
            return 1;
        }

        var sheet = FactSheet.Of(decision);
        // Of what is told by its line nothing can be said in a file that has other lines.
        expected = [.. expected.Where(fact => !fact.IsByLine)];
        var lost = sheet.Lost(expected);
        Console.WriteLine($"{expected.Count - lost.Count} of {expected.Count} facts; {sheet.RequestItems} items of the request");
        foreach (var fact in lost) Console.WriteLine($"  lost: {fact.Name}");
        var keys = expected.Select(fact => fact.Key).ToHashSet();
        foreach (var name in sheet.MadeUp([], expected).Where(name => keys.Contains(name.Split(' ')[0]))) Console.WriteLine($"  besides: {name}");
        return 0;
    }
}
