using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>
/// Decodes JBIG2 as PDF embeds it (ISO 32000-2, 7.4.7; ITU-T T.88): the segments of one page, with those that several
/// pages share in front. A broken segment is left out.
/// </summary>
internal sealed class Jbig2Decoder
{
    private readonly Dictionary<uint, SymbolDictionary> _dictionaries = [];
    private readonly Dictionary<uint, PatternDictionary> _patterns = [];
    private readonly Dictionary<uint, HuffmanTable> _tables = [];
    private readonly Dictionary<uint, Bitmap> _regions = [];
    private readonly Jbig2PageSize _size;
    private readonly Jbig2Budget _budget;
    private Jbig2Page? _page;
    private bool _isDamaged;

    private Jbig2Decoder(Jbig2PageSize size, PdfLimits limits)
    {
        _size = size;
        _budget = new Jbig2Budget(size, limits);
    }

    private Jbig2Page Page => _page ??= Jbig2Page.OfSize(_size, _budget);

    /// <summary>Decodes a page.</summary>
    /// <param name="data">The stream of the image.</param>
    /// <param name="globals">The stream of JBIG2Globals; empty when there is none.</param>
    /// <param name="size">The size that the image states, which the result has.</param>
    /// <param name="limits">Limits on the number of pixels.</param>
    /// <exception cref="PdfException">More pixels than the limits allow.</exception>
    public static Jbig2Image Decode(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> globals, Jbig2PageSize size, PdfLimits limits)
    {
        var decoder = new Jbig2Decoder(size, limits);
        if (!globals.IsEmpty) decoder.Run(globals);
        decoder.Run(data);
        var page = decoder.Page.Bitmap;
        var isDamaged = decoder._isDamaged || page.Width != size.Width || page.Height != size.Height;
        return new Jbig2Image(page.Width == size.Width && page.Height == size.Height ? page : BitmapComposer.Cut(page, 0, 0, size.Width, size.Height), isDamaged);
    }

    private void Run(ReadOnlyMemory<byte> stream)
    {
        var segments = SegmentReader.ReadAll(stream, out var isCutOff);
        foreach (var segment in segments)
        {
            try
            {
                Decode(segment);
            }
            catch (PdfException broken) when (broken.Code == PdfErrorCode.Filter)
            {
                _isDamaged = true;
            }
        }

        _isDamaged |= isCutOff;
    }

    private void Decode(Segment segment)
    {
        var reader = new CodeReader(segment.Data);
        switch (segment.Type)
        {
            case SegmentType.SymbolDictionary:
                var referred = Referred(segment, _dictionaries);
                _dictionaries[segment.Number] = SymbolDictionaryDecoder.Decode(reader, AllSymbols(referred), referred.LastOrDefault(), Referred(segment, _tables), _budget);
                break;
            case SegmentType.PatternDictionary:
                _patterns[segment.Number] = PatternDictionary.Decode(reader, _budget);
                break;
            case SegmentType.Tables:
                _tables[segment.Number] = HuffmanTable.Read(reader);
                break;
            case SegmentType.PageInformation:
                _page = Jbig2Page.Read(reader, _size, _budget);
                break;
            case SegmentType.IntermediateText or SegmentType.ImmediateText or SegmentType.ImmediateLosslessText:
                Finish(segment, RegionInformation.Read(reader), place => DecodeText(segment, reader, place));
                break;
            case SegmentType.IntermediateHalftone or SegmentType.ImmediateHalftone or SegmentType.ImmediateLosslessHalftone:
                Finish(segment, RegionInformation.Read(reader), place => DecodeHalftone(segment, reader, place));
                break;
            case SegmentType.IntermediateGeneric or SegmentType.ImmediateGeneric or SegmentType.ImmediateLosslessGeneric:
                Finish(segment, RegionInformation.Read(reader), place => DecodeGeneric(segment, reader, place));
                break;
            case SegmentType.IntermediateRefinement or SegmentType.ImmediateRefinement or SegmentType.ImmediateLosslessRefinement:
                Finish(segment, RegionInformation.Read(reader), place => DecodeRefinement(segment, reader, place));
                break;
        }
    }

    /// <summary>Keeps an intermediate region for later, lays any other onto the page.</summary>
    private void Finish(Segment segment, RegionInformation place, Func<RegionInformation, Bitmap> decode)
    {
        if (segment.Type is SegmentType.ImmediateGeneric or SegmentType.ImmediateLosslessGeneric && segment.Length == Segment.UnknownLength)
            place = place with { Height = StatedRows(segment, place) };
        var region = decode(place);
        if (segment.Type is SegmentType.IntermediateText or SegmentType.IntermediateHalftone or SegmentType.IntermediateGeneric or SegmentType.IntermediateRefinement)
            _regions[segment.Number] = region;
        else
            Page.Lay(region, place);
    }

    /// <summary>A region of unknown length ends with the number of its rows.</summary>
    private static uint StatedRows(Segment segment, RegionInformation place) =>
        segment.Data.Length < 4 ? place.Height : Math.Min(place.Height, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(segment.Data.Span[^4..]));

    private static List<T> Referred<T>(Segment segment, Dictionary<uint, T> known)
    {
        var referred = new List<T>();
        foreach (var number in segment.References)
            if (known.TryGetValue(number, out var item)) referred.Add(item);
        return referred;
    }

    private static List<Bitmap> AllSymbols(List<SymbolDictionary> dictionaries)
    {
        var symbols = new List<Bitmap>();
        foreach (var dictionary in dictionaries) symbols.AddRange(dictionary.Symbols);
        return symbols;
    }

    private Bitmap DecodeGeneric(Segment segment, CodeReader reader, RegionInformation place)
    {
        var flags = reader.ReadByte();
        if ((flags & 1) != 0)
        {
            _budget.Spend(place.Width, place.Height);
            return GenericRegion.DecodeFax(reader.Rest.Span, (int)place.Width, (int)place.Height).Bitmap;
        }

        if ((flags & 0x10) != 0) throw Jbig2Error.Broken("it uses the extended template");
        var template = GenericTemplate.Get((flags >> 1) & 3);
        var region = new GenericRegion { Template = template, Adaptive = AdaptivePixel.Read(reader, template.Adaptive.Count), PredictsTypical = (flags & 8) != 0 };
        var bitmap = _budget.NewBitmap(place.Width, place.Height);
        region.Decode(new ArithmeticDecoder(reader.Rest), new byte[template.Contexts], bitmap);
        return bitmap;
    }

    private Bitmap DecodeRefinement(Segment segment, CodeReader reader, RegionInformation place)
    {
        var flags = reader.ReadByte();
        var isSmall = (flags & 1) != 0;
        var region = new RefinementRegion { IsSmallTemplate = isSmall, PredictsTypical = (flags & 2) != 0, Adaptive = isSmall ? [] : AdaptivePixel.Read(reader, 2) };
        var bitmap = _budget.NewBitmap(place.Width, place.Height);
        var reference = Referred(segment, _regions).FirstOrDefault() ?? BitmapComposer.Cut(Page.Bitmap, place.X, place.Y, bitmap.Width, bitmap.Height);
        region.Decode(new ArithmeticDecoder(reader.Rest), new byte[RefinementRegion.Contexts], bitmap, reference, 0, 0);
        return bitmap;
    }

    private Bitmap DecodeHalftone(Segment segment, CodeReader reader, RegionInformation place)
    {
        var bitmap = _budget.NewBitmap(place.Width, place.Height);
        HalftoneRegion.Decode(reader, Referred(segment, _patterns).FirstOrDefault()?.Patterns ?? [], bitmap, _budget);
        return bitmap;
    }

    private Bitmap DecodeText(Segment segment, CodeReader reader, RegionInformation place)
    {
        var flags = reader.ReadUInt16();
        var isHuffman = (flags & 1) != 0;
        var huffmanFlags = isHuffman ? reader.ReadUInt16() : 0;
        bool refines = (flags & 2) != 0, isSmall = (flags & 0x8000) != 0;
        var adaptive = refines && !isSmall ? AdaptivePixel.Read(reader, 2) : [];
        var region = new TextRegion
        {
            Instances = reader.ReadUInt32(),
            Refines = refines,
            LogStripSize = (flags >> 2) & 3,
            Corner = (flags >> 4) & 3,
            IsTransposed = (flags & 0x40) != 0,
            Operator = (CombinationOperator)((flags >> 7) & 3),
            // Five bits, signed.
            StepOffset = (flags >> 10 & 0x1F) - ((flags >> 10 & 0x10) << 1),
            Refinement = new RefinementRegion { IsSmallTemplate = isSmall, Adaptive = adaptive },
        };
        var symbols = AllSymbols(Referred(segment, _dictionaries));
        var bitmap = _budget.NewBitmap(place.Width, place.Height);
        if ((flags & 0x200) != 0) bitmap.Invert();
        region.Decode(TextCoderFor(segment, reader, isHuffman, huffmanFlags, symbols.Count), symbols, new byte[RefinementRegion.Contexts], bitmap, _budget);
        return bitmap;
    }

    private TextCoder TextCoderFor(Segment segment, CodeReader reader, bool isHuffman, int huffmanFlags, int symbols)
    {
        if (!isHuffman) return new ArithmeticTextCoder(new ArithmeticDecoder(reader.Rest), SymbolDictionaryDecoder.CodeLength(symbols, false));
        var tables = HuffmanTextTables.Choose(huffmanFlags, new TableChooser(Referred(segment, _tables)));
        return new HuffmanTextCoder(reader, tables with { Symbol = HuffmanTextTables.ReadSymbolCodes(reader, symbols) });
    }
}
