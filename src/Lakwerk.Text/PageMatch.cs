namespace Lakwerk.Text;

/// <summary>A match and the page on which it stands.</summary>
public sealed record PageMatch(TextPage Page, TextMatch Match)
{
    /// <summary>What stands there, as on the page, with its line ends.</summary>
    public string Text => Page.Text.Substring(Match.Start, Match.Length);

    /// <summary>One box for each line that the match touches.</summary>
    public IReadOnlyList<Box> Boxes => Page.BoxesOf(Match.Start, Match.Length);
}
