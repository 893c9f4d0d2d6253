using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Lines;

namespace Lakwerk.Redaction.Widths;

/// <summary>
/// What the place of a removed text still tells about it: the logarithm to base 2 of the number of surnames in
/// <see cref="Surnames"/>, less that of the number of them that would have left the same line behind, set in the same font and
/// size. The removed text itself counts as one that fits, so the answer lies between 0 and the logarithm of the whole list.
/// </summary>
internal sealed class RemainingBits(FontLoader fonts)
{
    /// <summary>What stays readable when nothing is done: the typesetter's unit and a reader's noise, in points.</summary>
    private const double Readable = 0.05;

    // A box without a neighbour on its line ends on a whole point.
    private const double BoxStep = 1;
    private const double BoxMargin = 0.25;

    private readonly Dictionary<PdfFont, NameWidths> _widths = new(ReferenceEqualityComparer.Instance);
    private PdfFont? _standIn;
    private LetterWidths? _standInLetters;

    /// <summary>A font with all letters of the list.</summary>
    private PdfFont StandIn => _standIn ??= fonts.Load(Helvetica());

    /// <summary>The bits of one removed text.</summary>
    /// <param name="hole">Where it stood.</param>
    /// <param name="width">The policy that holds for it.</param>
    public double Of(Hole hole, WidthPolicy width)
    {
        if (width == WidthPolicy.Fixed) return 0;
        var run = hole.Run;
        var font = run.Font ?? StandIn;
        if (!_widths.TryGetValue(font, out var names)) _widths[font] = names = WidthsIn(font);
        var (from, to) = Candidates(hole, width);
        var fitting = names.CountWithin(from / run.Frame.Em, to / run.Frame.Em);
        return Math.Log2(names.Count) - Math.Log2(Math.Max(1, fitting));
    }

    private NameWidths WidthsIn(PdfFont font)
    {
        var letters = new LetterWidths(font);
        letters.Complete(_standInLetters ??= new LetterWidths(StandIn));
        return new NameWidths(letters);
    }

    /// <summary>The widths that would have left the same line, in points.</summary>
    private static (double From, double To) Candidates(Hole hole, WidthPolicy width)
    {
        var removed = hole.To - hole.From;
        if (width == WidthPolicy.Exact) return (removed - Readable, removed + Readable);
        var (start, end) = hole.Next is { } next
            ? (next.Along, SnapSetting.Cell(next.Along))
            : (hole.To, (Math.Ceiling(hole.To + BoxMargin) - BoxMargin - BoxStep, Math.Ceiling(hole.To + BoxMargin) - BoxMargin));
        return (end.Item1 - start + removed, end.Item2 - start + removed);
    }

    private static PdfDictionary Helvetica()
    {
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("Type1"));
        font.Set("BaseFont", new PdfName("Helvetica"));
        font.Set("Encoding", new PdfName("WinAnsiEncoding"));
        return font;
    }
}
