namespace Lakwerk.Pdf.Objects;

/// <summary>
/// The cross-reference of a file, all its sections merged. Stored in pages that exist only where entries do, so that a
/// file that claims two thousand million objects costs nothing.
/// </summary>
internal sealed class XrefTable
{
    private const int PageBits = 9;
    private const int PageSize = 1 << PageBits;
    private readonly int _mostObjects;
    private XrefEntry[]?[] _pages = [];

    public XrefTable(PdfLimits limits) => _mostObjects = limits.Objects;

    /// <summary>One more than the highest number that has an entry.</summary>
    public int End { get; private set; }

    public XrefEntry this[int number]
    {
        get
        {
            var page = number >> PageBits;
            return number >= 0 && page < _pages.Length && _pages[page] is { } entries ? entries[number & (PageSize - 1)] : default;
        }
    }

    /// <summary>True when a number is one that a file may use within the limits.</summary>
    public bool Allows(long number) => number >= 0 && number <= _mostObjects;

    /// <summary>Enters an object unless a newer section has done so; numbers beyond the limits are ignored.</summary>
    public void Add(long number, XrefEntry entry)
    {
        if (Allows(number) && this[(int)number].Kind == XrefKind.Unknown) Set((int)number, entry);
    }

    /// <summary>Enters or replaces an object.</summary>
    public void Set(int number, XrefEntry entry)
    {
        var page = number >> PageBits;
        if (page >= _pages.Length) Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length * 2));
        var entries = _pages[page] ??= new XrefEntry[PageSize];
        entries[number & (PageSize - 1)] = entry;
        End = Math.Max(End, number + 1);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _pages = [];
        End = 0;
    }
}
