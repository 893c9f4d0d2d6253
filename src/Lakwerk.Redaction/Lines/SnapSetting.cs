namespace Lakwerk.Redaction.Lines;

/// <summary>
/// Sets a line anew on a coarse grid. What stands between two removed words moves as one rigid piece: the widths of the font,
/// one spacing for the letters and one for the words of the whole line, both coarsened. If each word were snapped by itself,
/// every word would narrow down the width of the gap by another, independent rounding.
/// See docs/adr/0002-width-policy.md.
/// </summary>
internal static class SnapSetting
{
    /// <summary>Step of the grid in points.</summary>
    public const double Step = 0.5;

    /// <summary>
    /// A piece starts at least this far behind its old place: a neighbour that did not move gives the old width away.
    /// </summary>
    public const double LeastShift = 0.055;

    // Rounding edges lie off the round numbers that typesetters like, so that the last bits of a sum never decide.
    private const double OffRound = 0.0123;

    // How far what is left of kerning may lie from its place, in one step; it may stay behind a little.
    private const double FineStep = 0.14;
    private const double FineLead = 0.04;

    // Over a whole piece, how far coarsened spacing may pull the end back.
    private const double MostDrift = 0.5;
    private const double WordGapInEm = 0.15;

    /// <summary>Text that stands so far from what is before it is a column of its own.</summary>
    public const double ColumnGapInEm = 1.2;


    // Spacing of letters below this is that of the font.
    private const double NoSpacing = 1e-4;

    /// <summary>Places the glyphs of a line that are left.</summary>
    public static void Place(TextLine line)
    {
        var spacing = Measure(line.Glyphs);
        line.Stretches.Fill(1);
        foreach (var (first, count) in Pieces(line.Glyphs)) PlacePiece(line, first, count, spacing);
        line.PlaceSpaces();
    }

    /// <summary>The cell of the grid in which a piece started: all starts in it give the same result.</summary>
    public static (double From, double To) Cell(double along)
    {
        var from = Math.Floor((along + OffRound) / Step) * Step - OffRound;
        return (from, from + Step);
    }

    private readonly record struct Spacing(double Letters, double Words, double CoarseLetters, double CoarseWords);

    private static double Snapped(double along) => Cell(along).To + LeastShift;

    private static void PlacePiece(TextLine line, int first, int count, in Spacing spacing)
    {
        var glyphs = line.Glyphs;
        var pen = Snapped(glyphs[first].Along);
        double residue = 0;
        line.Places[first] = pen;
        for (var i = first + 1; i < first + count; i++)
        {
            var gap = Gap(glyphs, i);
            var (typical, coarse) = IsWordGap(glyphs, i) ? (spacing.Words, spacing.CoarseWords) : (spacing.Letters, spacing.CoarseLetters);
            residue += gap - typical;
            pen += glyphs[i - 1].Width + coarse;
            line.Places[i] = pen + Math.Floor((residue + FineLead) / FineStep) * FineStep;
        }
    }

    /// <summary>The usual spacing on the line. The gaps of justified lines tell together what the removed word left to share out.</summary>
    private static Spacing Measure(ReadOnlySpan<LineGlyph> glyphs)
    {
        List<double> letters = [], words = [];
        int mostLetters = 1, mostWords = 1;
        foreach (var (first, count) in Pieces(glyphs))
        {
            var (oldLetters, oldWords) = (letters.Count, words.Count);
            for (var i = first + 1; i < first + count; i++) (IsWordGap(glyphs, i) ? words : letters).Add(Gap(glyphs, i));
            mostLetters = Math.Max(mostLetters, letters.Count - oldLetters);
            mostWords = Math.Max(mostWords, words.Count - oldWords);
        }

        double letter = Median(letters), word = Median(words);
        if (Math.Abs(letter) < NoSpacing) return new Spacing(letter, word, 0, Coarse(word, MostDrift / mostWords));
        return new Spacing(letter, word, Coarse(letter, MostDrift / 2 / mostLetters), Coarse(word, MostDrift / 2 / mostWords));
    }

    private static double Coarse(double spacing, double step) => Math.Floor(spacing / step + OffRound) * step;

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return 0;
        values.Sort();
        return values[values.Count / 2];
    }

    /// <summary>The stretches of glyphs that stay, broken where a column begins: columns stand where they stand, whatever was removed.</summary>
    private static List<(int First, int Count)> Pieces(ReadOnlySpan<LineGlyph> glyphs)
    {
        var pieces = new List<(int First, int Count)>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (glyphs[i].IsRemoved) continue;
            var continues = i > 0 && !glyphs[i - 1].IsRemoved && Gap(glyphs, i) < ColumnGapInEm * Math.Max(glyphs[i - 1].Em, glyphs[i].Em);
            if (continues) pieces[^1] = (pieces[^1].First, pieces[^1].Count + 1);
            else pieces.Add((i, 1));
        }

        return pieces;
    }

    private static double Gap(ReadOnlySpan<LineGlyph> glyphs, int index) => glyphs[index].Along - glyphs[index - 1].End;

    private static bool IsWordGap(ReadOnlySpan<LineGlyph> glyphs, int index) =>
        Gap(glyphs, index) > WordGapInEm * Math.Max(glyphs[index - 1].Em, glyphs[index].Em);
}
