using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>
/// What one image may cost in decoded pixels. A few bytes of JBIG2 can ask for any number of symbols, and an arithmetic
/// decoder never runs out of bits.
/// </summary>
internal sealed class Jbig2Budget
{
    private const int CostOfAnything = 16;
    private const int LargestSide = 1 << 24;
    private const int PagesWorth = 16;
    private const long SymbolsWorth = 32_000_000;
    private const int PackedFactor = 8;

    private readonly long _whole;
    private long _left;

    /// <summary>Admits what a page of this size and the symbols of a long document really cost.</summary>
    public Jbig2Budget(Jbig2PageSize size, PdfLimits limits)
    {
        _whole = Math.Min(PackedFactor * limits.ImagePixels, SymbolsWorth + PagesWorth * ((long)size.Width * size.Height));
        _left = _whole;
    }

    /// <summary>Pays for a bitmap of this size, before it is allocated.</summary>
    /// <exception cref="PdfException">Too much has been asked for.</exception>
    public void Spend(long width, long height)
    {
        if (width < 0 || height < 0 || width > LargestSide || height > LargestSide) throw Jbig2Error.Broken("a bitmap has an impossible size");
        Spend(width * height);
    }

    /// <summary>Pays for a number of pixels or steps.</summary>
    /// <exception cref="PdfException">Too much has been asked for.</exception>
    public void Spend(long pixels)
    {
        _left -= pixels + CostOfAnything;
        if (_left < 0) throw new PdfException(PdfErrorCode.LimitExceeded, $"The JBIG2 data decodes to more than the limit of {_whole} pixels.");
    }

    /// <summary>A bitmap that has been paid for.</summary>
    public Bitmap NewBitmap(long width, long height)
    {
        Spend(width, height);
        return new Bitmap((int)width, (int)height);
    }
}
