namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes halftone regions: a grid of gray values, each drawn as a pattern (ITU-T T.88, 6.6, 7.4.5 and annex C).</summary>
internal sealed class HalftoneRegion
{
    private readonly CodeReader _reader;
    private readonly IReadOnlyList<Bitmap> _patterns;
    private readonly Jbig2Budget _budget;
    private readonly bool _isFax;
    private readonly GenericTemplate _template;
    private readonly bool _skips;
    private readonly CombinationOperator _operator;
    private readonly bool _startsBlack;
    private readonly uint _gridWidth;
    private readonly uint _gridHeight;
    private readonly int _gridX;
    private readonly int _gridY;
    private readonly int _stepX;
    private readonly int _stepY;

    private HalftoneRegion(CodeReader reader, IReadOnlyList<Bitmap> patterns, Jbig2Budget budget)
    {
        _reader = reader;
        _patterns = patterns;
        _budget = budget;
        var flags = reader.ReadByte();
        _isFax = (flags & 1) != 0;
        _template = GenericTemplate.Get((flags >> 1) & 3);
        _skips = (flags & 8) != 0;
        _operator = (CombinationOperator)((flags >> 4) & 7);
        _startsBlack = (flags & 0x80) != 0;
        _gridWidth = reader.ReadUInt32();
        _gridHeight = reader.ReadUInt32();
        _gridX = reader.ReadInt32();
        _gridY = reader.ReadInt32();
        _stepX = reader.ReadUInt16();
        _stepY = reader.ReadUInt16();
    }

    /// <summary>Decodes onto an empty bitmap.</summary>
    public static void Decode(CodeReader reader, IReadOnlyList<Bitmap> patterns, Bitmap target, Jbig2Budget budget)
    {
        if (patterns.Count == 0) throw Jbig2Error.Broken("a halftone region has no patterns");
        new HalftoneRegion(reader, patterns, budget).Decode(target);
    }

    private void Decode(Bitmap target)
    {
        if (_startsBlack) target.Invert();
        var grays = DecodeGrays(_skips ? FindSkipped(target) : null);
        for (var row = 0; row < _gridHeight; row++)
        {
            for (var column = 0; column < _gridWidth; column++)
            {
                var gray = Math.Min(grays[row * (int)_gridWidth + column], _patterns.Count - 1);
                BitmapComposer.Compose(target, _patterns[gray], PlaceX(row, column), PlaceY(row, column), _operator);
            }
        }
    }

    private long PlaceX(long row, long column) => (_gridX + row * _stepY + column * _stepX) >> 8;

    private long PlaceY(long row, long column) => (_gridY + row * _stepX - column * _stepY) >> 8;

    /// <summary>The places whose patterns lie outside the region altogether.</summary>
    private Bitmap FindSkipped(Bitmap target)
    {
        var skipped = _budget.NewBitmap(_gridWidth, _gridHeight);
        for (var row = 0; row < skipped.Height; row++)
        {
            for (var column = 0; column < skipped.Width; column++)
            {
                long x = PlaceX(row, column), y = PlaceY(row, column);
                if (x + _patterns[0].Width <= 0 || x >= target.Width || y + _patterns[0].Height <= 0 || y >= target.Height) skipped.SetBlack(column, row);
            }
        }

        return skipped;
    }

    /// <summary>The gray values, coded as bit planes in Gray code, the highest first.</summary>
    private int[] DecodeGrays(Bitmap? skipped)
    {
        var planes = SymbolDictionaryDecoder.CodeLength(_patterns.Count, false);
        _budget.Spend(_gridWidth, (long)_gridHeight * (planes + 8));
        var grays = new int[checked((long)_gridWidth * _gridHeight)];
        var decoder = _isFax ? null : new ArithmeticDecoder(_reader.Rest);
        var contexts = new byte[_template.Contexts];
        var region = new GenericRegion { Template = _template, Adaptive = Nominal(), Skip = skipped };
        for (var plane = 0; plane < planes; plane++)
        {
            var bitmap = decoder is null ? ReadFaxPlane() : new Bitmap((int)_gridWidth, (int)_gridHeight);
            if (decoder is not null) region.Decode(decoder, contexts, bitmap);
            AddPlane(grays, bitmap);
        }

        return grays;
    }

    private static void AddPlane(int[] grays, Bitmap plane)
    {
        var at = 0;
        for (var y = 0; y < plane.Height; y++)
            for (var x = 0; x < plane.Width; x++, at++)
                grays[at] = (grays[at] << 1) | (plane.Get(x, y) ^ (grays[at] & 1));
    }

    private Bitmap ReadFaxPlane()
    {
        var (bitmap, bytes) = GenericRegion.DecodeFax(_reader.Rest.Span, (int)_gridWidth, (int)_gridHeight);
        _reader.Take(bytes);
        return bitmap;
    }

    private AdaptivePixel[] Nominal() => _template.Nominal();
}
