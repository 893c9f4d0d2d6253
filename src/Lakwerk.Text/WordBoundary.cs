namespace Lakwerk.Text;

/// <summary>Where words begin and end: between a letter or digit and anything else.</summary>
internal static class WordBoundary
{
    public static bool Encloses(ReadOnlySpan<char> text, int start, int end) => At(text, start) && At(text, end);

    public static bool At(ReadOnlySpan<char> text, int position) =>
        position <= 0 || position >= text.Length || !(IsWord(text[position - 1]) && IsWord(text[position]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || CharacterFolding.IsCombining(c);
}
