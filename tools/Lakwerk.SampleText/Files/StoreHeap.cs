using System.Buffers.Binary;

namespace Lakwerk.SampleText.Files;

/// <summary>A heap on a node (MS-PST, 2.3.1): small pieces in one block, each named by its number.</summary>
internal sealed class StoreHeap(byte clientSignature)
{
    /// <summary>More than this does not fit into one piece.</summary>
    public const int LargestPiece = 3580;

    private const int Header = 12;
    private readonly List<byte[]> _pieces = [];

    public uint Add(byte[] piece)
    {
        _pieces.Add(piece);
        return (uint)_pieces.Count << 5;
    }

    /// <param name="root">The piece with which a reader begins.</param>
    public byte[] ToArray(uint root)
    {
        var map = Header + _pieces.Sum(piece => piece.Length) + 1 & ~1;
        var block = new byte[map + 4 + 2 * (_pieces.Count + 1)];
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)map);
        (block[2], block[3]) = (0xEC, clientSignature);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), root);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(map), (ushort)_pieces.Count);
        var at = Header;
        for (var i = 0; i < _pieces.Count; i++)
        {
            _pieces[i].CopyTo(block, at);
            BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(map + 4 + 2 * i), (ushort)at);
            at += _pieces[i].Length;
        }

        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(map + 4 + 2 * _pieces.Count), (ushort)at);
        return block;
    }

    /// <summary>The head of a tree with fixed sizes of key and value (2.3.2.1).</summary>
    public static byte[] TreeHeader(byte key, byte value, uint records)
    {
        byte[] header = [0xB5, key, value, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), records);
        return header;
    }
}
