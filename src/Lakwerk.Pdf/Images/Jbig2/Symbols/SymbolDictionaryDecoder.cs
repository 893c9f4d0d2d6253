namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes symbol dictionaries (ITU-T T.88, 6.5).</summary>
internal sealed class SymbolDictionaryDecoder
{
    private readonly SymbolDictionaryHeader _header;
    private readonly CodeReader _reader;
    private readonly Jbig2Budget _budget;
    private readonly List<Bitmap> _symbols;
    private readonly int _inherited;
    private readonly int _codeLength;
    private readonly byte[] _genericContexts;
    private readonly byte[] _refinementContexts;
    private readonly GenericRegion _generic;
    private readonly ArithmeticDecoder? _decoder;
    private readonly ArithmeticTextCoder? _textCoder;
    private readonly IntegerContext _height = new();
    private readonly IntegerContext _width = new();
    private readonly IntegerContext _instances = new();
    private readonly IntegerContext _export = new();
    private HuffmanTextTables? _aggregateTables;

    private SymbolDictionaryDecoder(SymbolDictionaryHeader header, CodeReader reader, IReadOnlyList<Bitmap> inherited, SymbolDictionary? previous, Jbig2Budget budget)
    {
        _header = header;
        _reader = reader;
        _budget = budget;
        _symbols = [.. inherited];
        _inherited = inherited.Count;
        _codeLength = CodeLength(_inherited + header.Added, header.IsHuffman);
        _generic = new GenericRegion { Template = header.Template, Adaptive = header.Adaptive };
        var earlier = header.UsesContexts ? previous : null;
        _genericContexts = Continue(earlier?.GenericContexts, header.Template.Contexts);
        _refinementContexts = Continue(earlier?.RefinementContexts, RefinementRegion.Contexts);
        if (header.IsHuffman) return;
        _decoder = new ArithmeticDecoder(reader.Rest);
        _textCoder = new ArithmeticTextCoder(_decoder, _codeLength);
    }

    /// <summary>Decodes a segment's data.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="inherited">Symbols of the dictionaries that it refers to.</param>
    /// <param name="previous">The last of these dictionaries, whose statistics may be used.</param>
    /// <param name="tables">Custom Huffman tables that it refers to.</param>
    /// <param name="budget">What may be spent.</param>
    public static SymbolDictionary Decode(CodeReader reader, IReadOnlyList<Bitmap> inherited, SymbolDictionary? previous, IReadOnlyList<HuffmanTable> tables, Jbig2Budget budget)
    {
        var header = new SymbolDictionaryHeader(reader, new TableChooser(tables));
        return new SymbolDictionaryDecoder(header, reader, inherited, previous, budget).Decode();
    }

    /// <summary>Bits that number so many symbols; in Huffman coding at least one.</summary>
    public static int CodeLength(int symbols, bool isHuffman) =>
        Math.Max(isHuffman ? 1 : 0, symbols <= 1 ? 0 : System.Numerics.BitOperations.Log2((uint)symbols - 1) + 1);

    private static byte[] Continue(byte[]? earlier, int size) => earlier?.Length == size ? (byte[])earlier.Clone() : new byte[size];

    private SymbolDictionary Decode()
    {
        long height = 0;
        while (_symbols.Count < _inherited + _header.Added)
        {
            height += Required(_height, _header.HeightTable);
            DecodeHeightClass(height);
        }

        var exported = Export();
        return _header.RetainsContexts
            ? new SymbolDictionary(exported, _genericContexts, _refinementContexts)
            : new SymbolDictionary(exported, null, null);
    }

    private void DecodeHeightClass(long height)
    {
        var isCollective = _header.IsHuffman && !_header.Aggregates;
        var widths = new List<int>();
        long width = 0, total = 0;
        while (Optional(_width, _header.WidthTable) is { } step)
        {
            if (_symbols.Count + widths.Count >= _inherited + _header.Added) throw Jbig2Error.Broken("a symbol dictionary has too many symbols");
            width += step;
            total += width;
            _budget.Spend(width, height);
            if (isCollective) widths.Add((int)width);
            else _symbols.Add(_header.Aggregates ? DecodeAggregate(width, height) : DecodeSingle(width, height));
        }

        if (isCollective) DecodeCollective(widths, total, height);
    }

    private Bitmap DecodeSingle(long width, long height)
    {
        var symbol = new Bitmap((int)width, (int)height);
        _generic.Decode(_decoder!, _genericContexts, symbol);
        return symbol;
    }

    private Bitmap DecodeAggregate(long width, long height)
    {
        var symbol = new Bitmap((int)width, (int)height);
        var instances = Required(_instances, _header.InstancesTable);
        if (instances == 1)
        {
            RefineSingle(symbol);
            return symbol;
        }

        var region = new TextRegion { Instances = instances, Refines = true, Corner = 1, Refinement = _header.Refinement };
        TextCoder coder = _header.IsHuffman
            ? new HuffmanTextCoder(_reader, _aggregateTables ??= HuffmanTextTables.ForAggregates(_inherited + _header.Added, _codeLength))
            : _textCoder!;
        region.Decode(coder, _symbols, _refinementContexts, symbol, _budget);
        return symbol;
    }

    /// <summary>A symbol that refines one other (ITU-T T.88, 6.5.8.2.2).</summary>
    private void RefineSingle(Bitmap symbol)
    {
        int number, bytes = 0;
        RefinementShift shift;
        ArithmeticDecoder decoder;
        if (_header.IsHuffman)
        {
            number = (int)_reader.ReadBits(_codeLength);
            shift = new RefinementShift(0, 0, Known(StandardTables.Get(15)), Known(StandardTables.Get(15)));
            bytes = Known(StandardTables.Get(1));
            _reader.Align();
            decoder = new ArithmeticDecoder(_reader.Rest);
        }
        else
        {
            number = _textCoder!.Symbol();
            shift = _textCoder.ShiftOnly();
            decoder = _decoder!;
        }

        if ((uint)number >= (uint)_symbols.Count) throw Jbig2Error.Broken("a symbol is missing");
        _header.Refinement.Decode(decoder, _refinementContexts, symbol, _symbols[number], shift.X, shift.Y);
        if (_header.IsHuffman) _reader.Take(bytes);
    }

    /// <summary>All symbols of a height side by side in one bitmap (ITU-T T.88, 6.5.9).</summary>
    private void DecodeCollective(List<int> widths, long total, long height)
    {
        var size = Known(_header.SizeTable!);
        _reader.Align();
        _budget.Spend(total, height);
        var all = size == 0 ? ReadUncoded((int)total, (int)height) : GenericRegion.DecodeFax(_reader.Take(size).Span, (int)total, (int)height).Bitmap;
        var x = 0;
        foreach (var width in widths)
        {
            _symbols.Add(BitmapComposer.Cut(all, x, 0, width, (int)height));
            x += width;
        }
    }

    private Bitmap ReadUncoded(int width, int height)
    {
        var bitmap = new Bitmap(width, height);
        _reader.Take(bitmap.Data.Length).CopyTo(bitmap.Data);
        bitmap.ClearPadding();
        return bitmap;
    }

    /// <summary>Chooses the symbols that are exported, by runs (ITU-T T.88, 6.5.10).</summary>
    private List<Bitmap> Export()
    {
        var exported = new List<Bitmap>();
        var isExported = false;
        for (var at = 0; at < _symbols.Count;)
        {
            var run = Required(_export, StandardTables.Get(1));
            _budget.Spend(0);
            if (run < 0 || run > _symbols.Count - at) throw Jbig2Error.Broken("a symbol dictionary exports symbols that it does not have");
            if (isExported) exported.AddRange(_symbols.GetRange(at, run));
            at += run;
            isExported = !isExported;
        }

        return exported;
    }

    private int? Optional(IntegerContext context, HuffmanTable? table) =>
        _header.IsHuffman ? table!.Decode(_reader) : context.Decode(_decoder!);

    private int Required(IntegerContext context, HuffmanTable? table) => Optional(context, table) ?? throw Jbig2Error.Broken("a number is missing");

    private int Known(HuffmanTable table) => table.Decode(_reader) ?? throw Jbig2Error.Broken("a number is missing");
}
