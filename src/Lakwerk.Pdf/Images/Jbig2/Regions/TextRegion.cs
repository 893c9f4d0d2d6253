namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes text regions: symbols set at places in strips (ITU-T T.88, 6.4).</summary>
internal sealed class TextRegion
{
    /// <summary>Number of symbol instances.</summary>
    public required long Instances { get; init; }

    /// <summary>Binary logarithm of the rows in a strip.</summary>
    public int LogStripSize { get; init; }

    /// <summary>Symbols may be refined.</summary>
    public bool Refines { get; init; }

    /// <summary>The corner of a symbol that its place states.</summary>
    public int Corner { get; init; }

    /// <summary>Text runs from top to bottom.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>How symbols are laid over what is there.</summary>
    public CombinationOperator Operator { get; init; }

    /// <summary>Added to every step between symbols.</summary>
    public int StepOffset { get; init; }

    /// <summary>The refinement procedure.</summary>
    public RefinementRegion Refinement { get; init; } = new();

    private const int BottomLeft = 0;
    private const int BottomRight = 2;

    /// <summary>Sets the symbols onto a bitmap.</summary>
    public void Decode(TextCoder coder, IReadOnlyList<Bitmap> symbols, byte[] refinementContexts, Bitmap target, Jbig2Budget budget)
    {
        long strip = -(long)coder.StripStep() << LogStripSize, first = 0, done = 0;
        while (done < Instances)
        {
            strip += (long)coder.StripStep() << LogStripSize;
            first += coder.FirstStep();
            var along = first;
            do
            {
                if (done++ >= Instances) throw Jbig2Error.Broken("a text region has too many symbols");
                var across = strip + (LogStripSize == 0 ? 0 : coder.PlaceInStrip(LogStripSize));
                var symbol = ReadSymbol(coder, symbols, refinementContexts, budget);
                budget.Spend((long)symbol.Stride * symbol.Height);
                Place(target, symbol, ref along, across);
            }
            while (Advance(coder, ref along));
        }
    }

    private bool Advance(TextCoder coder, ref long along)
    {
        if (coder.Step() is not { } step) return false;
        along += step + StepOffset;
        return true;
    }

    private Bitmap ReadSymbol(TextCoder coder, IReadOnlyList<Bitmap> symbols, byte[] contexts, Jbig2Budget budget)
    {
        var number = coder.Symbol();
        if ((uint)number >= (uint)symbols.Count) throw Jbig2Error.Broken("a symbol is missing");
        var symbol = symbols[number];
        if (!Refines || !coder.IsRefined()) return symbol;
        var shift = coder.Refinement();
        var decoder = coder.BeginRefinement();
        var refined = budget.NewBitmap((long)symbol.Width + shift.Width, (long)symbol.Height + shift.Height);
        Refinement.Decode(decoder, contexts, refined, symbol, (shift.Width >> 1) + shift.X, (shift.Height >> 1) + shift.Y);
        coder.EndRefinement();
        return refined;
    }

    private void Place(Bitmap target, Bitmap symbol, ref long along, long across)
    {
        var isRight = Corner >= BottomRight;
        var isBottom = Corner is BottomLeft or BottomRight;
        var length = (IsTransposed ? symbol.Height : symbol.Width) - 1;
        var comesAtEnd = IsTransposed ? isBottom : isRight;
        if (comesAtEnd) along += length;
        long x = IsTransposed ? across : along, y = IsTransposed ? along : across;
        if (isRight) x -= symbol.Width - 1;
        if (isBottom) y -= symbol.Height - 1;
        BitmapComposer.Compose(target, symbol, x, y, Operator);
        if (!comesAtEnd) along += length;
    }
}
