using System.Buffers;
using System.Buffers.Binary;

namespace Lakwerk.SampleText.Files;

/// <summary>The lower half of a store (MS-PST, 2.2): blocks with their tree, nodes with theirs, and the header that points at both.</summary>
internal sealed class StoreFile
{
    public const int LargestBlock = 8176;

    private const int Header = 1024;
    private const int Page = 512;
    private const int PageEntries = 488;
    private const int BlockEntry = 24;
    private const int NodeEntry = 32;
    private const int LinkEntry = 24;
    private const byte BlockPage = 0x80;
    private const byte NodePage = 0x81;

    private readonly ArrayBufferWriter<byte> _file = new();
    private readonly SortedDictionary<ulong, byte[]> _blocks = [];
    private readonly SortedDictionary<ulong, byte[]> _nodes = [];
    private ulong _nextBlock = 4;
    private ulong _nextPage = 4;

    public StoreFile() => _file.Write(new byte[Header]);

    /// <summary>A node of the store, below another.</summary>
    public void AddNode(uint node, uint parent, StoreProperties properties)
    {
        var data = AddData(properties.ToHeap());
        var entry = new byte[NodeEntry];
        Put(entry, 0, node);
        Put(entry, 8, data);
        Put(entry, 16, AddBelow(properties));
        Put(entry, 24, parent);
        _nodes[node] = entry;
    }

    public byte[] ToArray()
    {
        var blocks = WriteTree([.. _blocks.Values], BlockEntry, BlockPage);
        var nodes = WriteTree([.. _nodes.Values], NodeEntry, NodePage);
        var file = _file.WrittenSpan.ToArray();
        "!BDN"u8.CopyTo(file);
        "SM"u8.CopyTo(file.AsSpan(8));
        (file[10], file[12], file[14], file[15]) = (23, 19, 1, 1);
        Put(file, 0xB8, (ulong)file.Length);
        Put(file, 0xD8, nodes.Id);
        Put(file, 0xE0, nodes.Offset);
        Put(file, 0xE8, blocks.Id);
        Put(file, 0xF0, blocks.Offset);
        (file[0xF8], file[0x200]) = (2, 0x80);
        return file;
    }

    /// <summary>The block that lists the nodes below (2.2.2.8.3.3), or 0 for none.</summary>
    private ulong AddBelow(StoreProperties properties)
    {
        if (properties.Below.Count == 0) return 0;
        var list = new byte[8 + (properties.Below.Count * BlockEntry)];
        list[0] = 2;
        BinaryPrimitives.WriteUInt16LittleEndian(list.AsSpan(2), (ushort)properties.Below.Count);
        var at = 8;
        foreach (var (node, content) in properties.Below)
        {
            Put(list, at, node);
            Put(list, at + 8, AddData(content is StoreProperties deeper ? deeper.ToHeap() : (byte[])content));
            Put(list, at + 16, content is StoreProperties same ? AddBelow(same) : 0);
            at += BlockEntry;
        }

        return AddBlock(list, isInternal: true);
    }

    /// <summary>One block, or several and a block that lists them (2.2.2.8.3.2).</summary>
    private ulong AddData(byte[] data)
    {
        if (data.Length <= LargestBlock) return AddBlock(data, isInternal: false);
        var parts = data.Chunk(LargestBlock).Select(part => AddBlock(part, isInternal: false)).ToList();
        var list = new byte[8 + (parts.Count * 8)];
        (list[0], list[1]) = (1, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(list.AsSpan(2), (ushort)parts.Count);
        BinaryPrimitives.WriteInt32LittleEndian(list.AsSpan(4), data.Length);
        for (var i = 0; i < parts.Count; i++) Put(list, 8 + (i * 8), parts[i]);
        return AddBlock(list, isInternal: true);
    }

    private ulong AddBlock(byte[] data, bool isInternal)
    {
        if (data.Length > LargestBlock) throw new ArgumentException($"A block holds {LargestBlock} bytes, not {data.Length}.", nameof(data));
        var id = _nextBlock | (isInternal ? 2UL : 0);
        _nextBlock += 4;
        var entry = new byte[BlockEntry];
        Put(entry, 0, id);
        Put(entry, 8, (ulong)_file.WrittenCount);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(16), (ushort)data.Length);
        entry[18] = 2;
        _blocks[id] = entry;
        var whole = new byte[(data.Length + 16 + 63) & ~63];
        data.CopyTo(whole, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(whole.AsSpan(whole.Length - 16), (ushort)data.Length);
        Put(whole, whole.Length - 8, id);
        _file.Write(whole);
        return id;
    }

    private (ulong Id, ulong Offset) WriteTree(List<byte[]> entries, int length, byte type)
    {
        for (byte level = 0; ; level++)
        {
            var (links, last) = (new List<byte[]>(), (Id: 0UL, Offset: 0UL));
            foreach (var chunk in entries.Chunk(PageEntries / length))
            {
                last = WritePage(chunk, length, level, type);
                var link = new byte[LinkEntry];
                chunk[0].AsSpan(0, 8).CopyTo(link);
                Put(link, 8, last.Id);
                Put(link, 16, last.Offset);
                links.Add(link);
            }

            if (links.Count == 1) return last;
            (entries, length) = (links, LinkEntry);
        }
    }

    private (ulong Id, ulong Offset) WritePage(byte[][] entries, int length, byte level, byte type)
    {
        _file.Write(new byte[(Page - (_file.WrittenCount % Page)) % Page]);
        var (id, offset, page) = (_nextPage, (ulong)_file.WrittenCount, new byte[Page]);
        _nextPage += 4;
        for (var i = 0; i < entries.Length; i++) entries[i].CopyTo(page, i * length);
        (page[488], page[489], page[490], page[491]) = ((byte)entries.Length, (byte)(PageEntries / length), (byte)length, level);
        (page[496], page[497]) = (type, type);
        Put(page, 504, id);
        _file.Write(page);
        return (id, offset);
    }

    private static void Put(byte[] bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at), value);
}
