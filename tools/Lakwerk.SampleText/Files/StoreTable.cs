using System.Buffers.Binary;

namespace Lakwerk.SampleText.Files;

/// <summary>A table context (MS-PST, 2.3.4) with the two columns that every table has; a row for each attachment.</summary>
internal sealed class StoreTable(IReadOnlyList<uint> rows)
{
    private const int RowLength = 9;
    private const byte BothColumns = 0xC0;

    public byte[] ToHeap()
    {
        var heap = new StoreHeap(0x7C);
        var (index, matrix) = (new byte[rows.Count * 8], new byte[rows.Count * RowLength]);
        for (var i = 0; i < rows.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(index.AsSpan(i * 8), rows[i]);
            BinaryPrimitives.WriteInt32LittleEndian(index.AsSpan(i * 8 + 4), i);
            BinaryPrimitives.WriteUInt32LittleEndian(matrix.AsSpan(i * RowLength), rows[i]);
            matrix[i * RowLength + 8] = BothColumns;
        }

        var tree = heap.Add(StoreHeap.TreeHeader(4, 4, heap.Add(index)));
        return heap.ToArray(heap.Add(Info(tree, heap.Add(matrix))));
    }

    private static byte[] Info(uint tree, uint matrix)
    {
        byte[] info =
        [
            0x7C, 2, 8, 0, 8, 0, 8, 0, RowLength, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0x03, 0x00, 0xF2, 0x67, 0, 0, 4, 0, // LtpRowId
            0x03, 0x00, 0xF3, 0x67, 4, 0, 4, 1, // LtpRowVer
        ];
        BinaryPrimitives.WriteUInt32LittleEndian(info.AsSpan(10), tree);
        BinaryPrimitives.WriteUInt32LittleEndian(info.AsSpan(14), matrix);
        return info;
    }
}
