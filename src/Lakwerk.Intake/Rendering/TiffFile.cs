using System.Buffers.Binary;

namespace Lakwerk.Intake.Rendering;

/// <summary>The directories of a TIFF file (TIFF 6.0, 2): one for each page, with its tags.</summary>
internal sealed class TiffFile
{
    private const int MostPages = 10_000;
    private const int MostValues = 1_000_000;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly bool _little;

    public TiffFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _little = bytes.Length > 0 && bytes.Span[0] == 'I';
        if (bytes.Length < 8 || U16(2) != 42) throw new ImageException("Deze soort TIFF (BigTIFF of beschadigd) kan niet worden gelezen.");
    }

    public ReadOnlyMemory<byte> Bytes => _bytes;

    public bool IsLittleEndian => _little;

    public IEnumerable<IReadOnlyDictionary<int, long[]>> Directories()
    {
        var seen = new HashSet<long>();
        for (long at = U32(4); at is > 0 && at + 2 <= _bytes.Length && seen.Add(at) && seen.Count <= MostPages;)
        {
            var count = U16((int)at);
            var tags = new Dictionary<int, long[]>();
            for (var i = 0; i < count && at + 2 + ((i + 1) * 12) <= _bytes.Length; i++)
            {
                var entry = (int)at + 2 + (i * 12);
                if (Values(entry) is { } values) tags[U16(entry)] = values;
            }

            yield return tags;
            var next = at + 2 + (count * 12);
            at = next + 4 <= _bytes.Length ? U32((int)next) : 0;
        }
    }

    public ReadOnlyMemory<byte> Slice(long start, long length)
    {
        if (start < 0 || start >= _bytes.Length) return default;
        return _bytes.Slice((int)start, (int)Math.Min(length, _bytes.Length - start));
    }

    private long[]? Values(int entry)
    {
        var size = U16(entry + 2) switch { 1 or 2 or 6 or 7 => 1, 3 or 8 => 2, 4 or 9 or 11 => 4, 5 or 10 or 12 => 8, _ => 0 };
        var count = U32(entry + 4);
        if (size == 0 || count > MostValues) return null;
        var start = size * count <= 4 ? entry + 8 : U32(entry + 8);
        if (start + (size * count) > _bytes.Length) return null;
        var values = new long[count];
        for (var i = 0; i < count; i++) values[i] = Value((int)start + (i * size), size);
        return values;
    }

    private long Value(int at, int size) => size switch
    {
        1 => _bytes.Span[at],
        2 => U16(at),
        4 => U32(at),
        // A fraction: only resolutions are, and those are whole numbers or near.
        _ => U32(at + 4) == 0 ? 0 : (long)Math.Round((double)U32(at) / U32(at + 4)),
    };

    private int U16(int at) => _little ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes.Span[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_bytes.Span[at..]);

    private long U32(int at) => _little ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes.Span[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_bytes.Span[at..]);
}
