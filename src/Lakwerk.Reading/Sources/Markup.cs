namespace Lakwerk.Reading.Sources;

/// <summary>
/// Blanks the marks of Markdown (headings, emphasis, link targets) with spaces: converters leave them in text, and every
/// offset must keep its meaning. Text without such marks is given back as it is.
/// </summary>
internal static class Markup
{
    public static string Blank(string text)
    {
        if (!text.Contains("**", StringComparison.Ordinal) && !text.Contains("](", StringComparison.Ordinal) && !text.Contains("# ", StringComparison.Ordinal) && !text.Contains("[bookmark:", StringComparison.Ordinal) && !text.Contains("[footnoteRef:", StringComparison.Ordinal))
            return text;
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '#' && IsLineStart(text, i)) i = BlankRun(characters, i, '#');
            else if (characters[i] == '*' && IsEmphasis(text, i)) i = BlankRun(characters, i, '*');
            else if (characters[i] == '[' && Anchor(text, i) is > 0 and var length) characters.AsSpan(i, length).Fill(' ');
            else if (characters[i] == '[') i = BlankLink(text, characters, i);
        }

        return new string(characters);
    }

    /// <summary>A heading as its writer marked it: the line begins with #, or is emphasised from end to end.</summary>
    public static bool IsHeading(ReadOnlySpan<char> rawLine)
    {
        var line = rawLine.Trim();
        return line.StartsWith("#") || line.Length > 4 && line.StartsWith("**") && line.EndsWith("**");
    }

    private static int BlankRun(char[] characters, int at, char mark)
    {
        while (at < characters.Length && characters[at] == mark) characters[at++] = ' ';
        return at - 1;
    }

    private static bool IsLineStart(string text, int at) => at == 0 || text[at - 1] == '\n';

    private static bool IsEmphasis(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '*' || at > 0 && text[at - 1] == '*' || IsLineStart(text, at) && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>"[bookmark: cursor]", "[footnoteRef:1]": what a converter leaves of the anchors of a Word file; 0 for anything else.</summary>
    private static int Anchor(string text, int at)
    {
        const int LongestAnchor = 80;
        var window = text.AsSpan(at, Math.Min(LongestAnchor, text.Length - at));
        return window.StartsWith("[bookmark:") || window.StartsWith("[footnoteRef:") ? Math.Max(0, window.IndexOf(']') + 1) : 0;
    }

    /// <summary>[words](target): the words stay.</summary>
    private static int BlankLink(string text, char[] characters, int at)
    {
        const int LongestLink = 500;
        var window = text.AsSpan(at, Math.Min(LongestLink, text.Length - at));
        var middle = window.IndexOf("](");
        if (middle < 0 || window[..middle].Contains('\n')) return at;
        var end = window[middle..].IndexOf(')');
        if (end < 0) return at;
        characters[at] = ' ';
        characters.AsSpan(at + middle, end + 1).Fill(' ');
        return at;
    }
}
