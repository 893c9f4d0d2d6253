namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The header of a symbol dictionary segment (ITU-T T.88, 7.4.2.1).</summary>
internal sealed class SymbolDictionaryHeader
{
    private const int MostSymbols = 1 << 20;

    /// <summary>Reads the header.</summary>
    public SymbolDictionaryHeader(CodeReader reader, TableChooser chooser)
    {
        var flags = reader.ReadUInt16();
        IsHuffman = (flags & 1) != 0;
        Aggregates = (flags & 2) != 0;
        if (IsHuffman)
        {
            HeightTable = chooser.Choose((flags >> 2) & 3, 4, 5);
            WidthTable = chooser.Choose((flags >> 4) & 3, 2, 3);
            SizeTable = chooser.Choose((flags >> 6) & 1, 1);
            InstancesTable = chooser.Choose((flags >> 7) & 1, 1);
        }

        UsesContexts = (flags & 0x100) != 0;
        RetainsContexts = (flags & 0x200) != 0;
        Template = GenericTemplate.Get((flags >> 10) & 3);
        Adaptive = IsHuffman ? Template.Nominal() : AdaptivePixel.Read(reader, Template.Adaptive.Count);
        var isSmall = (flags & 0x1000) != 0;
        Refinement = new RefinementRegion { IsSmallTemplate = isSmall, Adaptive = Aggregates && !isSmall ? AdaptivePixel.Read(reader, 2) : [] };
        long exported = reader.ReadUInt32(), added = reader.ReadUInt32();
        if (exported > MostSymbols || added > MostSymbols) throw Jbig2Error.Broken("a symbol dictionary is too large");
        Exported = (int)exported;
        Added = (int)added;
    }

    public bool IsHuffman { get; }

    public bool Aggregates { get; }

    public HuffmanTable? HeightTable { get; }

    public HuffmanTable? WidthTable { get; }

    public HuffmanTable? SizeTable { get; }

    public HuffmanTable? InstancesTable { get; }

    public bool UsesContexts { get; }

    public bool RetainsContexts { get; }

    public GenericTemplate Template { get; }

    public AdaptivePixel[] Adaptive { get; }

    public RefinementRegion Refinement { get; }

    public int Exported { get; }

    public int Added { get; }
}
