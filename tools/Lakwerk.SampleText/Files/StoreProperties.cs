using System.Buffers.Binary;
using System.Text;

namespace Lakwerk.SampleText.Files;

/// <summary>A property context (MS-PST, 2.3.3): what a store, folder, mail or attachment says of itself, and the nodes below it.</summary>
internal sealed class StoreProperties
{
    private const ushort Int32 = 0x0003;
    private const ushort WideText = 0x001F;
    private const ushort Bytes = 0x0102;
    private const uint ValueType = 0x1F;
    private const uint FirstValue = 0x100;

    private readonly SortedDictionary<ushort, (ushort Type, byte[]? Content, int Number)> _values = [];

    /// <summary>Nodes below, by their number: bytes, or again properties.</summary>
    public SortedDictionary<uint, object> Below { get; } = [];

    public StoreProperties Number(ushort id, int value) => With(id, Int32, null, value);

    public StoreProperties Text(ushort id, string value) => With(id, WideText, Encoding.Unicode.GetBytes(value), 0);

    public StoreProperties Binary(ushort id, byte[] value) => With(id, Bytes, value, 0);

    public void Subnode(uint node, object content) => Below[node] = content;

    /// <summary>The heap with the values; those too large for it become nodes below.</summary>
    public byte[] ToHeap()
    {
        var heap = new StoreHeap(0xBC);
        var records = new byte[_values.Count * 8];
        var at = 0;
        var room = StoreFile.LargestBlock - 512 - records.Length;
        foreach (var (id, (type, content, number)) in _values)
        {
            var record = records.AsSpan(at, 8);
            BinaryPrimitives.WriteUInt16LittleEndian(record, id);
            BinaryPrimitives.WriteUInt16LittleEndian(record[2..], type);
            BinaryPrimitives.WriteUInt32LittleEndian(record[4..], content is null ? (uint)number : Place(heap, content, ref room));
            at += 8;
        }

        return heap.ToArray(heap.Add(StoreHeap.TreeHeader(2, 6, heap.Add(records))));
    }

    private uint Place(StoreHeap heap, byte[] content, ref int room)
    {
        if (content.Length == 0) return 0;
        if (content.Length <= Math.Min(StoreHeap.LargestPiece, room))
        {
            room -= content.Length;
            return heap.Add(content);
        }

        var node = (FirstValue + (uint)Below.Count << 5) | ValueType;
        Below[node] = content;
        return node;
    }

    private StoreProperties With(ushort id, ushort type, byte[]? content, int number)
    {
        _values[id] = (type, content, number);
        return this;
    }
}
