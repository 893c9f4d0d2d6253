namespace Lakwerk.Letters.Composing;

/// <summary>
/// Text that an official wrote, put among ours. Whole sentences stand by themselves; anything else becomes part of a sentence
/// from the library.
/// </summary>
internal static class FreeText
{
    public static bool IsSentence(string text) => text.Length > 1 && char.IsUpper(text[0]) && text[^1] is '.' or '!' or '?';

    /// <summary>Without the stop that our own sentence adds.</summary>
    public static string WithoutStop(string text) => text.Trim().TrimEnd('.');
}
