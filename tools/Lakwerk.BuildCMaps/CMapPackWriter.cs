using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Lakwerk.Pdf.Fonts.CMaps;

namespace Lakwerk.BuildCMaps;

/// <summary>Writes what <see cref="CMapPack"/> reads; the format is described there.</summary>
internal sealed class CMapPackWriter
{
    private readonly List<(string Name, int RawLength, byte[] Packed)> _tables = [];

    public int Count => _tables.Count;

    public void Add(CMap cmap)
    {
        var table = new TableWriter();
        table.Number(cmap.IsVertical ? 1 : 0);
        table.Text(cmap.Parent?.Name ?? "");
        table.Number(cmap.OwnCodeSpaces.Length);
        foreach (var space in cmap.OwnCodeSpaces)
        {
            table.Number(space.Length);
            table.Number(space.Low);
            table.Number(space.High);
        }

        for (var length = 1; length <= CMap.MaxCodeLength; length++)
        {
            WriteRanges(table, cmap.OwnRanges(length));
            WriteRanges(table, cmap.OwnNotdefRanges(length));
        }

        Add(cmap.Name, table);
    }

    public void Add(string collection, ToUnicodeMap map)
    {
        var texts = Enumerable.Range(0, 0x10000).Select(cid => (Cid: cid, Text: map.FindUseful(cid) ?? "")).Where(entry => entry.Text.Length > 0).ToArray();
        var table = new TableWriter();
        WriteRanges(table, Runs(texts.Where(IsSingle).Select(entry => ((uint)entry.Cid, char.ConvertToUtf32(entry.Text, 0)))));
        var longer = texts.Where(entry => !IsSingle(entry)).ToArray();
        table.Number(longer.Length);
        foreach (var (cid, text) in longer)
        {
            table.Number(cid);
            table.Text(text);
        }

        Add(collection, table);
    }

    public byte[] ToArray()
    {
        var index = new TableWriter();
        index.Number(_tables.Count);
        foreach (var (name, rawLength, packed) in _tables)
        {
            index.Text(name);
            index.Number(rawLength);
            index.Number(packed.Length);
        }

        var head = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(head, index.ToArray().Length);
        return [.. head, .. index.ToArray(), .. _tables.SelectMany(table => table.Packed)];
    }

    private static bool IsSingle((int Cid, string Text) entry) =>
        entry.Text.Length == 1 || (entry.Text.Length == 2 && char.IsHighSurrogate(entry.Text[0]));

    private static List<CodeRange> Runs(IEnumerable<(uint Code, int Value)> entries)
    {
        var runs = new List<CodeRange>();
        foreach (var (code, value) in entries)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.High + 1 == code && last.Cid + (int)(code - last.Low) == value)
                runs[^1] = last with { High = code };
            else
                runs.Add(new CodeRange(code, code, value));
        }

        return runs;
    }

    /// <summary>Column by column, each as the difference to what one would expect: that packs best.</summary>
    private static void WriteRanges(TableWriter table, IReadOnlyList<CodeRange> ranges)
    {
        table.Number(ranges.Count);
        var next = 0L;
        foreach (var range in ranges)
        {
            table.Number(range.Low - next);
            next = range.High + 1L;
        }

        foreach (var range in ranges) table.Number(range.High - range.Low);
        var expected = 0L;
        foreach (var range in ranges)
        {
            table.Signed(range.Cid - expected);
            expected = range.Cid + (long)(range.High - range.Low) + 1;
        }
    }

    private void Add(string name, TableWriter table)
    {
        var raw = table.ToArray();
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(raw.Length)];
        if (!BrotliEncoder.TryCompress(raw, packed, out var length, quality: 11, window: 24))
            throw new InvalidOperationException($"The table {name} cannot be packed.");
        _tables.Add((name, raw.Length, packed[..length]));
    }

    private sealed class TableWriter
    {
        private readonly List<byte> _bytes = [];

        public void Number(long value)
        {
            for (; value >= 0x80; value >>= 7) _bytes.Add((byte)(value | 0x80));
            _bytes.Add((byte)value);
        }

        public void Signed(long value) => Number(value < 0 ? (-value << 1) - 1 : value << 1);

        public void Text(string text)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            Number(utf8.Length);
            _bytes.AddRange(utf8);
        }

        public byte[] ToArray() => [.. _bytes];
    }
}
