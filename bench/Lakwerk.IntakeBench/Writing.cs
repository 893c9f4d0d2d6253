using Lakwerk.SampleText;

namespace Lakwerk.IntakeBench;

/// <summary>A generated text as lines, with the personal data in it.</summary>
internal sealed record Writing(List<string> Lines, List<TrueValue> Values)
{
    /// <summary>Its pages say "Pagina 2 van 3" at the foot.</summary>
    public bool HasPageNumbers { get; init; }

    public string Text => string.Join('\n', Lines);

    public static Writing Of(SampleDocument document) => new(
        [.. document.Text.TrimEnd().Split('\n')],
        [.. document.Spans.Select(span => new TrueValue(span.Kind, document.Text[span.Start..span.End])).Distinct()]);

    /// <summary>The same with some lines said otherwise, as a later version has it.</summary>
    public Writing Changed(Random random, IReadOnlyList<string> sentences)
    {
        var lines = new List<string>(Lines);
        var candidates = Enumerable.Range(0, lines.Count).Where(i => lines[i].Length > 0).ToArray();
        random.Shuffle(candidates);
        foreach (var i in candidates.Take(Math.Max(1, candidates.Length / 15)).OrderDescending())
        {
            if (random.Next(2) == 0) lines.Insert(i + 1, sentences[random.Next(sentences.Count)]);
            else lines[i] = sentences[random.Next(sentences.Count)];
        }

        return this with { Lines = lines };
    }
}
