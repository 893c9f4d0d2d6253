namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The arithmetic coding of text regions; its statistics may serve several regions of a symbol dictionary.</summary>
internal sealed class ArithmeticTextCoder(ArithmeticDecoder decoder, int codeLength) : TextCoder
{
    private readonly IntegerContext _stripStep = new();
    private readonly IntegerContext _firstStep = new();
    private readonly IntegerContext _step = new();
    private readonly IntegerContext _place = new();
    private readonly IntegerContext _symbol = IntegerContext.ForSymbols(codeLength);
    private readonly IntegerContext _isRefined = new();
    private readonly IntegerContext _width = new();
    private readonly IntegerContext _height = new();
    private readonly IntegerContext _x = new();
    private readonly IntegerContext _y = new();

    /// <inheritdoc/>
    public override int StripStep() => Known(_stripStep);

    /// <inheritdoc/>
    public override int FirstStep() => Known(_firstStep);

    /// <inheritdoc/>
    public override int? Step() => _step.Decode(decoder);

    /// <inheritdoc/>
    public override int PlaceInStrip(int logarithm) => Known(_place);

    /// <inheritdoc/>
    public override int Symbol() => _symbol.DecodeSymbol(decoder, codeLength);

    /// <inheritdoc/>
    public override bool IsRefined() => Known(_isRefined) != 0;

    /// <inheritdoc/>
    public override RefinementShift Refinement() => new(Known(_width), Known(_height), Known(_x), Known(_y));

    /// <summary>The shift alone, as symbol dictionaries code it for a single symbol (ITU-T T.88, 6.5.8.2.2).</summary>
    public RefinementShift ShiftOnly() => new(0, 0, Known(_x), Known(_y));

    /// <inheritdoc/>
    public override ArithmeticDecoder BeginRefinement() => decoder;

    private int Known(IntegerContext context) => context.Decode(decoder) ?? throw Jbig2Error.Broken("a number is missing");
}
