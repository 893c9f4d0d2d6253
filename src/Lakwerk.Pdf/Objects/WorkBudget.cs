namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Bounds the bytes that are read over and over for the sake of damage: an honest file needs few such passes, a hostile
/// one may ask for one pass over everything per object.
/// </summary>
internal sealed class WorkBudget
{
    private const long Passes = 64;
    private const long Least = 512L * 1024 * 1024;
    private long _left;

    public WorkBudget(long fileLength) => _left = Math.Max(Least, Math.Min(fileLength, long.MaxValue / Passes / 2) * Passes);

    /// <exception cref="PdfException">Nothing is left.</exception>
    public void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new PdfException(PdfErrorCode.LimitExceeded, "The file is so damaged that repairing it would take too long.");
    }
}
