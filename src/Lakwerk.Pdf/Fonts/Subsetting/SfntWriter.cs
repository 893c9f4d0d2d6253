using System.Buffers.Binary;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Puts the tables of a TrueType or OpenType program together: directory, checksums, padding.</summary>
internal sealed class SfntWriter
{
    private const uint ChecksumOfAll = 0xB1B0AFBA;
    private const int EntryLength = 16;
    private readonly SortedDictionary<string, byte[]> _tables = new(StringComparer.Ordinal);

    public void Add(string tag, byte[] table) => _tables[tag] = table;

    public byte[] ToArray()
    {
        var output = new FontBuffer();
        var power = 1;
        var selector = 0;
        for (; power * 2 <= _tables.Count; power *= 2) selector++;
        output.U32(_tables.ContainsKey("CFF ") ? 0x4F54544Fu : 0x00010000u);
        output.U16(_tables.Count).U16(power * 16).U16(selector).U16((_tables.Count - power) * 16);

        var offset = output.Length + (_tables.Count * EntryLength);
        foreach (var (tag, table) in _tables)
        {
            output.Text(tag).U32(Checksum(table)).U32((uint)offset).U32((uint)table.Length);
            offset += (table.Length + 3) & ~3;
        }

        var head = 0;
        foreach (var (tag, table) in _tables)
        {
            if (tag == "head") head = output.Length;
            output.Bytes(table).Pad(4);
        }

        if (head > 0) output.PatchU32(head + 8, ChecksumOfAll - Checksum(output.Span));
        return output.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        Span<byte> rest = stackalloc byte[4];
        rest.Clear();
        table.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }
}
