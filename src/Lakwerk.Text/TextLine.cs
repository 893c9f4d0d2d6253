namespace Lakwerk.Text;

/// <summary>Words on one baseline, in reading order.</summary>
public sealed class TextLine
{
    public TextLine(IReadOnlyList<TextWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0) throw new ArgumentException("A line holds at least one word.", nameof(words));
        Words = words;
        Box = words[0].Box;
        for (var i = 1; i < words.Count; i++) Box = Box.Union(words[i].Box);
    }

    public IReadOnlyList<TextWord> Words { get; }

    public Box Box { get; }

    public override string ToString() => string.Join(' ', Words);
}
