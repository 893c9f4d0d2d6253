using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lakwerk.Pdf.Fonts.Data;
using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>
/// The packed tables of cmaps.bin. Four bytes give the length of the index (big-endian); the index lists for each table its
/// name, its length unpacked and its length packed; then the tables follow, each compressed by Brotli. Numbers are written
/// in groups of seven bits, the lowest first. Ranges stand column by column: the gaps between them, their lengths less one,
/// and where their CIDs begin relative to where the range before left off (zigzag).
/// </summary>
internal static class CMapPack
{
    private static readonly Lazy<Pack> Opened = new(Open);

    /// <summary>Names of all tables: CMaps by their name, character collections as Registry-Ordering.</summary>
    public static IReadOnlyCollection<string> Names => Opened.Value.Tables.Keys;

    /// <summary>The CMap of that name, or null.</summary>
    public static CMap? ReadCMap(string name, Func<string, CMap?> findParent)
    {
        if (!TryUnpack(name, out var raw)) return null;
        var table = new TableReader(raw);
        var builder = new CMapBuilder { Name = name, IsVertical = table.Number() == 1 };
        var parent = table.Text();
        if (parent.Length > 0) builder.Parent = findParent(parent);
        for (var count = table.Number(); count > 0; count--)
            builder.AddCodeSpace(new CodeSpace((int)table.Number(), (uint)table.Number(), (uint)table.Number()));
        for (var length = 1; length <= CMap.MaxCodeLength; length++)
        {
            foreach (var range in table.Ranges()) builder.AddRange(length, range);
            foreach (var range in table.Ranges()) builder.AddNotdefRange(length, range);
        }

        return builder.Build();
    }

    /// <summary>What the CIDs of a character collection mean, or null.</summary>
    public static ToUnicodeMap? ReadCollection(string name)
    {
        if (!TryUnpack(name, out var raw)) return null;
        var table = new TableReader(raw);
        var map = new ToUnicodeMap();
        foreach (var range in table.Ranges())
            for (var cid = range.Low; cid <= range.High; cid++) map.Add((int)cid, UnicodeText.Of(range.Cid + (int)(cid - range.Low)));
        for (var count = table.Number(); count > 0; count--) map.Add((int)table.Number(), table.Text());
        return map;
    }

    private static bool TryUnpack(string name, out byte[] raw)
    {
        raw = [];
        var pack = Opened.Value;
        if (!pack.Tables.TryGetValue(name, out var table)) return false;
        raw = new byte[table.RawLength];
        return BrotliDecoder.TryDecompress(pack.Bytes.AsSpan(table.Offset, table.PackedLength), raw, out var length) && length == raw.Length;
    }

    private static Pack Open()
    {
        var bytes = FontData.Bytes("cmaps.bin");
        var indexLength = BinaryPrimitives.ReadInt32BigEndian(bytes);
        var index = new TableReader(bytes.AsSpan(4, indexLength));
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        var offset = 4 + indexLength;
        for (var count = index.Number(); count > 0; count--)
        {
            var name = index.Text();
            var table = new Table(offset, (int)index.Number(), (int)index.Number());
            tables.Add(name, table);
            offset += table.PackedLength;
        }

        return new Pack(bytes, tables);
    }

    private sealed record Pack(byte[] Bytes, Dictionary<string, Table> Tables);

    private readonly record struct Table(int Offset, int RawLength, int PackedLength);

    private ref struct TableReader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public long Number()
        {
            var value = 0L;
            for (var shift = 0; ; shift += 7)
            {
                var b = _bytes[_at++];
                value |= (long)(b & 0x7F) << shift;
                if (b < 0x80) return value;
            }
        }

        public string Text()
        {
            var length = (int)Number();
            _at += length;
            return Encoding.UTF8.GetString(_bytes.Slice(_at - length, length));
        }

        public CodeRange[] Ranges()
        {
            var ranges = new CodeRange[Number()];
            var lows = new long[ranges.Length];
            for (var i = 0; i < ranges.Length; i++) lows[i] = Number();
            var next = 0L;
            for (var i = 0; i < ranges.Length; i++)
            {
                var low = next + lows[i];
                next = low + Number() + 1;
                ranges[i] = new CodeRange((uint)low, (uint)(next - 1), 0);
            }

            var expected = 0L;
            for (var i = 0; i < ranges.Length; i++)
            {
                var zigzag = Number();
                var cid = expected + ((zigzag >> 1) ^ -(zigzag & 1));
                ranges[i] = ranges[i] with { Cid = (int)cid };
                expected = cid + (ranges[i].High - (long)ranges[i].Low) + 1;
            }

            return ranges;
        }
    }
}
