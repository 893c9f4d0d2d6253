namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The Huffman tables of a text region (ITU-T T.88, 7.4.3.1.2).</summary>
internal sealed record HuffmanTextTables
{
    private const int RunCodes = 35;

    /// <summary>SBHUFFFS.</summary>
    public required HuffmanTable FirstStep { get; init; }

    /// <summary>SBHUFFDS.</summary>
    public required HuffmanTable Step { get; init; }

    /// <summary>SBHUFFDT.</summary>
    public required HuffmanTable StripStep { get; init; }

    /// <summary>SBHUFFRDW.</summary>
    public required HuffmanTable Width { get; init; }

    /// <summary>SBHUFFRDH.</summary>
    public required HuffmanTable Height { get; init; }

    /// <summary>SBHUFFRDX.</summary>
    public required HuffmanTable X { get; init; }

    /// <summary>SBHUFFRDY.</summary>
    public required HuffmanTable Y { get; init; }

    /// <summary>SBHUFFRSIZE.</summary>
    public required HuffmanTable Size { get; init; }

    /// <summary>SBSYMCODES.</summary>
    public required HuffmanTable Symbol { get; init; }

    /// <summary>The tables that a text region's flags choose; the symbols' codes come later.</summary>
    public static HuffmanTextTables Choose(int flags, TableChooser chooser) => new()
    {
        FirstStep = chooser.Choose(Field(flags, 0), 6, 7),
        Step = chooser.Choose(Field(flags, 2), 8, 9, 10),
        StripStep = chooser.Choose(Field(flags, 4), 11, 12, 13),
        Width = chooser.Choose(Field(flags, 6), 14, 15),
        Height = chooser.Choose(Field(flags, 8), 14, 15),
        X = chooser.Choose(Field(flags, 10), 14, 15),
        Y = chooser.Choose(Field(flags, 12), 14, 15),
        Size = chooser.Choose((flags >> 14) & 1, 1),
        Symbol = StandardTables.Get(1),
    };

    /// <summary>The tables of symbols made of symbols (ITU-T T.88, table 17).</summary>
    public static HuffmanTextTables ForAggregates(int symbols, int codeLength)
    {
        var lengths = new int[symbols];
        Array.Fill(lengths, codeLength);
        return new HuffmanTextTables
        {
            FirstStep = StandardTables.Get(6),
            Step = StandardTables.Get(8),
            StripStep = StandardTables.Get(11),
            Width = StandardTables.Get(15),
            Height = StandardTables.Get(15),
            X = StandardTables.Get(15),
            Y = StandardTables.Get(15),
            Size = StandardTables.Get(1),
            Symbol = HuffmanTable.OfLengths(lengths),
        };
    }

    /// <summary>Reads the lengths of the symbols' codes (ITU-T T.88, 7.4.3.1.7).</summary>
    public static HuffmanTable ReadSymbolCodes(CodeReader reader, int symbols)
    {
        var runLengths = new int[RunCodes];
        for (var i = 0; i < RunCodes; i++) runLengths[i] = (int)reader.ReadBits(4);
        var runTable = HuffmanTable.OfLengths(runLengths);
        var lengths = new int[symbols];
        for (var i = 0; i < symbols;)
        {
            var code = runTable.Decode(reader) ?? 0;
            if (code < 32)
            {
                lengths[i++] = code;
                continue;
            }

            if (code == 32 && i == 0) throw Jbig2Error.Broken("a code length repeats nothing");
            var repeated = code == 32 ? lengths[i - 1] : 0;
            var count = code switch { 32 => 3 + (int)reader.ReadBits(2), 33 => 3 + (int)reader.ReadBits(3), _ => 11 + (int)reader.ReadBits(7) };
            if (count > symbols - i) throw Jbig2Error.Broken("there are more code lengths than symbols");
            lengths.AsSpan(i, count).Fill(repeated);
            i += count;
        }

        reader.Align();
        return HuffmanTable.OfLengths(lengths);
    }

    private static int Field(int flags, int at) => (flags >> at) & 3;
}
