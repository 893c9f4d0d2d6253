namespace Lakwerk.Pdf.Layout;

/// <summary>Finds lines set with wide space between the letters, which must not fall apart into words of one letter.</summary>
internal static class LetterSpacing
{
    private const int LeastFragments = 4;
    private const double MostSpacing = 0.8;
    private const double LeastShare = 0.6;
    private const double WordGap = 0.1;

    /// <summary>The usual gap between letters that stand alone, beyond which a word ends; 0 for a line set normally.</summary>
    public static double Of(List<Fragment> line)
    {
        if (line.Count < LeastFragments) return 0;
        var single = 0;
        foreach (var fragment in line)
            if (fragment.End - fragment.First == 1 && !fragment.SpaceAfter) single++;
        if (single < LeastShare * line.Count) return 0;

        var gaps = new List<double>(line.Count);
        for (var i = 1; i < line.Count; i++)
        {
            var gap = line[i].Left - line[i - 1].Right;
            if (!line[i].SpaceBefore && gap > WordGap * line[i].Size) gaps.Add(gap);
        }

        if (gaps.Count < LeastFragments - 1) return 0;
        gaps.Sort();
        var usual = gaps[gaps.Count / 2];
        // Letters of a line set wide lie evenly; columns of single figures do not, or lie farther apart.
        return usual <= MostSpacing * line[0].Size && gaps[gaps.Count / 4] >= 0.6 * usual ? usual * 1.4 : 0;
    }
}
