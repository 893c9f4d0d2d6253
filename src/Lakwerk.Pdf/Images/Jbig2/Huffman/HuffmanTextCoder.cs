namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The Huffman coding of text regions.</summary>
internal sealed class HuffmanTextCoder(CodeReader reader, HuffmanTextTables tables) : TextCoder
{
    private int _refinementBytes;

    /// <inheritdoc/>
    public override int StripStep() => Known(tables.StripStep);

    /// <inheritdoc/>
    public override int FirstStep() => Known(tables.FirstStep);

    /// <inheritdoc/>
    public override int? Step() => tables.Step.Decode(reader);

    /// <inheritdoc/>
    public override int PlaceInStrip(int logarithm) => (int)reader.ReadBits(logarithm);

    /// <inheritdoc/>
    public override int Symbol() => Known(tables.Symbol);

    /// <inheritdoc/>
    public override bool IsRefined() => reader.ReadBit() != 0;

    /// <inheritdoc/>
    public override RefinementShift Refinement()
    {
        var shift = new RefinementShift(Known(tables.Width), Known(tables.Height), Known(tables.X), Known(tables.Y));
        _refinementBytes = Known(tables.Size);
        return shift;
    }

    /// <inheritdoc/>
    public override ArithmeticDecoder BeginRefinement()
    {
        reader.Align();
        return new ArithmeticDecoder(reader.Rest);
    }

    /// <inheritdoc/>
    public override void EndRefinement() => reader.Take(_refinementBytes);

    private int Known(HuffmanTable table) => table.Decode(reader) ?? throw Jbig2Error.Broken("a number is missing");
}
