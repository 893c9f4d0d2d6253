namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Bounds what is read over and over: an honest file needs few such passes, a hostile one may ask for one pass over
/// everything per object. Kinds of work are weighed by how slow they are.
/// </summary>
internal sealed class WorkBudget
{
    /// <summary>Weight of a byte that is searched for a word.</summary>
    public const int Searching = 1;

    /// <summary>Weight of a byte that comes out of a filter.</summary>
    public const int Decoding = 8;

    /// <summary>Weight of a byte that is cut into tokens.</summary>
    public const int Parsing = 16;

    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long PerByte = 16L * Parsing;
    private const long Least = 4 * Gigabyte;
    private const long Most = 32 * Gigabyte;
    private long _left;

    public WorkBudget(long fileLength) => _left = Math.Clamp(Math.Min(fileLength, Most) * PerByte, Least, Most);

    /// <exception cref="PdfException">Nothing is left.</exception>
    public void Spend(long bytes, int weight)
    {
        _left -= bytes * weight;
        if (_left < 0)
            throw new PdfException(PdfErrorCode.LimitExceeded, "The file is so damaged or contrived that reading it would take too long.");
    }
}
