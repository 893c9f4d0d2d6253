namespace Lakwerk.Redaction.Widths;

/// <summary>How long the surnames are in one font.</summary>
internal sealed class NameWidths
{
    // In ems, in the order of the list: counting through all of them for each mark takes less than sorting them for each font.
    private readonly double[] _widths = new double[Surnames.All.Count];

    /// <param name="letters">The letters of the font, all of them.</param>
    public NameWidths(LetterWidths letters)
    {
        for (var i = 0; i < _widths.Length; i++) _widths[i] = letters.Of(Surnames.All[i]);
    }

    /// <summary>Number of names.</summary>
    public int Count => _widths.Length;

    /// <summary>Number of names at least as wide as one width and less wide than another, in ems.</summary>
    public int CountWithin(double from, double to)
    {
        var count = 0;
        foreach (var width in _widths)
            if (width >= from && width < to) count++;
        return count;
    }
}
