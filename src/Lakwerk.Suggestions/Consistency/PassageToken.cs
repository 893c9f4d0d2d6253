namespace Lakwerk.Suggestions.Consistency;

/// <summary>A word as passages are compared: case, accents, punctuation around it and hyphens at line ends do not count.</summary>
/// <param name="Hash">64 bits of the word.</param>
/// <param name="Start">UTF-16 offset in the page's text.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Area">Index of the area that covers it in the document's list, or -1.</param>
/// <param name="Mark">Number of the mark that this area belongs to.</param>
internal readonly record struct PassageToken(ulong Hash, int Start, int End, int Area, int Mark)
{
    public bool IsCovered => Area >= 0;
}
