namespace Lakwerk.Suggestions.Consistency;

/// <summary>A row of words that somebody covered, and every place where it stands.</summary>
/// <param name="length">How many words.</param>
internal sealed class CoveredPhrase(int length)
{
    /// <summary>Words by which a place may be parted and still be one: a page number, a header.</summary>
    private const int SmallGap = 3;

    private const double WholeNamesAndNumbers = 1;
    private const double OneName = 0.8;
    private const double OneCommonWord = 0.15;
    private const int ShortestName = 3;

    public int Length { get; } = length;

    /// <summary>As it stands where it was met first.</summary>
    public string Text { get; set; } = "";

    public List<PhrasePlace> Covered { get; } = [];

    public List<PhrasePlace> Open { get; } = [];

    /// <summary>Adds a place, or lengthens the last one when it goes on there.</summary>
    public void AddOpen(PhrasePlace place)
    {
        if (Open.Count > 0 && Open[^1] is var before && before.Page == place.Page && place.First - before.Last - 1 <= SmallGap && Length > PhraseIndex.PieceLength)
            Open[^1] = before with { Last = place.Last };
        else Open.Add(place);
    }

    /// <summary>How telling the words are, times how often they were thought worth covering.</summary>
    public double Risk(string text) => Specificity(text) * Covered.Count / (Covered.Count + Open.Count);

    private double Specificity(string text)
    {
        if (Length > 1 || text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.Contains('@', StringComparison.Ordinal)) return WholeNamesAndNumbers;
        return text.Length >= ShortestName && char.IsUpper(text.AsSpan().TrimStart("([\"'“‘„")[0]) ? OneName : OneCommonWord;
    }
}

/// <summary>A range of tokens on a page.</summary>
internal readonly record struct PhrasePlace(int Page, int First, int Last);
