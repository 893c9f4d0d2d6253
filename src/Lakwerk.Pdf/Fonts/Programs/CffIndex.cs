namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>An INDEX of CFF (Adobe Technical Note 5176, 5): numbered pieces of data.</summary>
internal readonly struct CffIndex
{
    private readonly FontBytes _data;
    private readonly int _offsetSize;

    private CffIndex(FontBytes data, int count, int offsetSize)
    {
        _data = data;
        Count = count;
        _offsetSize = offsetSize;
    }

    public int Count { get; }

    /// <summary>Length of the whole INDEX in bytes.</summary>
    public int Length => Count == 0 ? 2 : DataStart + Offset(Count);

    private int DataStart => 2 + ((Count + 1) * _offsetSize);

    /// <summary>The piece of that number; empty when there is none or it points outside.</summary>
    public FontBytes this[int index]
    {
        get
        {
            if (index < 0 || index >= Count) return default;
            var start = Offset(index);
            return start < 1 ? default : _data.Slice(DataStart + start, Offset(index + 1) - start);
        }
    }

    /// <summary>The INDEX that starts at <paramref name="at"/>; an empty one when there is none.</summary>
    public static CffIndex Read(FontBytes data, int at)
    {
        var count = data.U16(at);
        var offsetSize = data.U8(at + 2);
        return count == 0 || offsetSize is < 1 or > 4 || !data.Has(at + 3, (count + 1) * offsetSize)
            ? new CffIndex(default, 0, 0)
            : new CffIndex(data.Slice(at), count, offsetSize);
    }

    // Offsets count from the byte before the data.
    private int Offset(int index) => _data.Number(3 + (index * _offsetSize), _offsetSize);
}
