namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The page that regions are laid onto (ITU-T T.88, 7.4.8). A page of unknown height grows with its stripes.</summary>
internal sealed class Jbig2Page
{
    private const uint UnknownHeight = 0xFFFFFFFF;
    private readonly Jbig2Budget _budget;
    private readonly bool _isBlack;
    private readonly bool _grows;

    private Jbig2Page(Bitmap bitmap, bool isBlack, bool grows, Jbig2Budget budget)
    {
        Bitmap = bitmap;
        _isBlack = isBlack;
        _grows = grows;
        _budget = budget;
    }

    /// <summary>The pixels.</summary>
    public Bitmap Bitmap { get; private set; }

    /// <summary>A page of the size that the PDF states, for data that says nothing.</summary>
    public static Jbig2Page OfSize(Jbig2PageSize size, Jbig2Budget budget) => new(budget.NewBitmap(size.Width, size.Height), false, false, budget);

    /// <summary>Reads a page information segment.</summary>
    public static Jbig2Page Read(CodeReader reader, Jbig2PageSize size, Jbig2Budget budget)
    {
        uint width = reader.ReadUInt32(), height = reader.ReadUInt32();
        reader.Take(8);
        var isBlack = (reader.ReadByte() & 4) != 0;
        var grows = height == UnknownHeight;
        var bitmap = budget.NewBitmap(width, grows ? (uint)size.Height : height);
        if (isBlack) bitmap.Invert();
        return new Jbig2Page(bitmap, isBlack, grows, budget);
    }

    /// <summary>Lays a region onto the page.</summary>
    public void Lay(Bitmap region, in RegionInformation place)
    {
        if (_grows && place.Y + (long)region.Height > Bitmap.Height) Grow(place.Y + (long)region.Height);
        BitmapComposer.Compose(Bitmap, region, place.X, place.Y, place.Operator);
    }

    private void Grow(long height)
    {
        var taller = _budget.NewBitmap(Bitmap.Width, height);
        if (_isBlack) taller.Invert();
        BitmapComposer.Compose(taller, Bitmap, 0, 0, CombinationOperator.Replace);
        Bitmap = taller;
    }
}
