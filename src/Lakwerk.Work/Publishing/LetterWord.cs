namespace Lakwerk.Work.Publishing;

/// <summary>A word of a text, with what tells a name from any other word.</summary>
/// <param name="Folded">In small letters, without accents.</param>
/// <param name="IsCapital">It began with a capital.</param>
/// <param name="Before">The sign before it.</param>
/// <param name="After">The sign behind it.</param>
internal readonly record struct LetterWord(string Folded, bool IsCapital, char Before, char After)
{
    /// <summary>It is a part of an address, where nobody writes capitals.</summary>
    public bool IsInAddress => Before is '@' or '_' || After is '@' or '_' || Before == '.' && !IsCapital;
}
