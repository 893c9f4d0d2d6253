using System.Buffers.Binary;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Cuts a stream into segments, embedded as PDF has them or with a file header in front. Stops at the first that makes no sense.</summary>
internal sealed class SegmentReader
{
    private const int MostSegments = 100_000;
    private const int RegionInformation = 17;
    private readonly ReadOnlyMemory<byte> _data;
    private int _at;

    private SegmentReader(ReadOnlyMemory<byte> data) => _data = data;

    /// <summary>Reads all segments.</summary>
    /// <param name="data">The stream.</param>
    /// <param name="isDamaged">The data did not end with a whole segment.</param>
    public static List<Segment> ReadAll(ReadOnlyMemory<byte> data, out bool isDamaged)
    {
        var reader = new SegmentReader(data);
        var dataFollowsHeaders = reader.PassFileHeader();
        var segments = new List<Segment>();
        isDamaged = dataFollowsHeaders ? !reader.ReadHeadersThenData(segments) : !reader.ReadInSequence(segments);
        return segments;
    }

    /// <summary>Passes a file header (ITU-T T.88, D.4); true when all segment headers come first.</summary>
    private bool PassFileHeader()
    {
        ReadOnlySpan<byte> signature = [0x97, (byte)'J', (byte)'B', (byte)'2', 0x0D, 0x0A, 0x1A, 0x0A];
        if (!_data.Span.StartsWith(signature) || _data.Length < signature.Length + 1) return false;
        var flags = _data.Span[signature.Length];
        _at = signature.Length + 1 + ((flags & 2) == 0 ? 4 : 0);
        return (flags & 1) == 0;
    }

    private bool ReadInSequence(List<Segment> segments)
    {
        while (_at < _data.Length && segments.Count < MostSegments)
        {
            if (!TryReadHeader(out var segment)) return IsPadding();
            var isWhole = TryTakeData(ref segment);
            segments.Add(segment);
            if (!isWhole) return false;
            if (segment.Type == SegmentType.EndOfFile) return true;
        }

        return _at >= _data.Length;
    }

    private bool ReadHeadersThenData(List<Segment> segments)
    {
        while (segments.Count < MostSegments && TryReadHeader(out var segment))
        {
            segments.Add(segment);
            if (segment.Type == SegmentType.EndOfFile) break;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var isWhole = TryTakeData(ref segment);
            segments[i] = segment;
            if (isWhole) continue;
            segments.RemoveRange(i + 1, segments.Count - i - 1);
            return false;
        }

        return segments.Count > 0;
    }

    /// <summary>A line end that got into the stream, or zeros, are no damage.</summary>
    private bool IsPadding() => _data.Span[_at..].IndexOfAnyExcept((byte)0, (byte)'\r', (byte)'\n') < 0;

    private bool TryReadHeader(out Segment segment)
    {
        segment = null!;
        var data = _data.Span[_at..];
        if (data.Length < 7) return false;
        var number = BinaryPrimitives.ReadUInt32BigEndian(data);
        var flags = data[4];
        var at = 5;
        var count = data[at] >> 5;
        if (count == 7)
        {
            count = (int)(BinaryPrimitives.ReadUInt32BigEndian(Part(data, at, 4)) & 0x1FFFFFFF);
            at += 4 + (count + 8) / 8;
        }
        else
        {
            at++;
        }

        var size = number <= 256 ? 1 : number <= 65536 ? 2 : 4;
        var pageSize = (flags & 0x40) != 0 ? 4 : 1;
        if (count > MostSegments || at + (long)count * size + pageSize + 4 > data.Length) return false;
        var references = new uint[count];
        for (var i = 0; i < count; i++, at += size) references[i] = ReadNumber(data.Slice(at, size));
        at += pageSize;
        segment = new Segment(number, (SegmentType)(flags & 0x3F), references, BinaryPrimitives.ReadUInt32BigEndian(data[at..]));
        _at += at + 4;
        return true;
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> data, int at, int count) =>
        at + count <= data.Length ? data.Slice(at, count) : [0, 0, 0, 0];

    private static uint ReadNumber(ReadOnlySpan<byte> bytes)
    {
        uint number = 0;
        foreach (var b in bytes) number = (number << 8) | b;
        return number;
    }

    private bool TryTakeData(ref Segment segment)
    {
        var left = _data.Length - _at;
        long length = segment.Length == Segment.UnknownLength ? FindEnd(_data.Span[_at..]) : segment.Length;
        var taken = (int)Math.Min(left, length);
        segment = segment with { Data = _data.Slice(_at, taken) };
        _at += taken;
        return taken == length;
    }

    /// <summary>The length of a generic region that ends with a mark and its number of rows (ITU-T T.88, 7.2.7).</summary>
    private static long FindEnd(ReadOnlySpan<byte> data)
    {
        if (data.Length <= RegionInformation) return data.Length;
        var isFax = (data[RegionInformation] & 1) != 0;
        ReadOnlySpan<byte> mark = isFax ? [0, 0] : [0xFF, 0xAC];
        var found = data[(RegionInformation + 1)..].IndexOf(mark);
        return found < 0 ? data.Length : RegionInformation + 1 + found + mark.Length + 4L;
    }
}
