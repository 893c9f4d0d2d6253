namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Decodes a bitmap as changes to a reference bitmap (ITU-T T.88, 6.3).</summary>
internal sealed class RefinementRegion
{
    /// <summary>Contexts of the larger template.</summary>
    public const int Contexts = 1 << 13;

    private const int TypicalContext0 = 0x100;
    private const int TypicalContext1 = 0x080;

    /// <summary>The smaller template of ten pixels, without adaptive pixels.</summary>
    public bool IsSmallTemplate { get; init; }

    /// <summary>Where the two adaptive pixels lie: in the bitmap and in the reference. Empty with the small template.</summary>
    public AdaptivePixel[] Adaptive { get; init; } = [];

    /// <summary>Rows may be coded as following the reference where that is even.</summary>
    public bool PredictsTypical { get; init; }

    /// <summary>Decodes into an empty bitmap; pixel (x, y) lies over pixel (x − dx, y − dy) of the reference.</summary>
    public void Decode(ArithmeticDecoder decoder, byte[] contexts, Bitmap bitmap, Bitmap reference, int dx, int dy)
    {
        var isTypical = false;
        for (var y = 0; y < bitmap.Height; y++)
        {
            if (PredictsTypical && decoder.Decode(ref contexts[IsSmallTemplate ? TypicalContext1 : TypicalContext0]) != 0) isTypical = !isTypical;
            for (var x = 0; x < bitmap.Width; x++)
            {
                int refX = x - dx, refY = y - dy;
                var bit = isTypical && IsEven(reference, refX, refY)
                    ? reference.Get(refX, refY)
                    : decoder.Decode(ref contexts[IsSmallTemplate ? SmallContext(bitmap, x, y, reference, refX, refY) : LargeContext(bitmap, x, y, reference, refX, refY)]);
                if (bit != 0) bitmap.SetBlack(x, y);
            }
        }
    }

    private static bool IsEven(Bitmap reference, int x, int y)
    {
        var colour = reference.Get(x, y);
        for (var i = -1; i <= 1; i++)
            for (var j = -1; j <= 1; j++)
                if (reference.Get(x + j, y + i) != colour) return false;
        return true;
    }

    private static int SmallContext(Bitmap bitmap, int x, int y, Bitmap reference, int refX, int refY) =>
        bitmap.Get(x - 1, y)
        | (bitmap.Get(x + 1, y - 1) << 1)
        | (bitmap.Get(x, y - 1) << 2)
        | (bitmap.Get(x - 1, y - 1) << 3)
        | (reference.Get(refX + 1, refY + 1) << 4)
        | (reference.Get(refX, refY + 1) << 5)
        | (reference.Get(refX + 1, refY) << 6)
        | (reference.Get(refX, refY) << 7)
        | (reference.Get(refX - 1, refY) << 8)
        | (reference.Get(refX, refY - 1) << 9);

    private int LargeContext(Bitmap bitmap, int x, int y, Bitmap reference, int refX, int refY) =>
        bitmap.Get(x - 1, y)
        | (bitmap.Get(x + 1, y - 1) << 1)
        | (bitmap.Get(x, y - 1) << 2)
        | (bitmap.Get(x + Adaptive[0].X, y + Adaptive[0].Y) << 3)
        | (reference.Get(refX + 1, refY + 1) << 4)
        | (reference.Get(refX, refY + 1) << 5)
        | (reference.Get(refX - 1, refY + 1) << 6)
        | (reference.Get(refX + 1, refY) << 7)
        | (reference.Get(refX, refY) << 8)
        | (reference.Get(refX - 1, refY) << 9)
        | (reference.Get(refX + 1, refY - 1) << 10)
        | (reference.Get(refX, refY - 1) << 11)
        | (reference.Get(refX + Adaptive[1].X, refY + Adaptive[1].Y) << 12);
}
