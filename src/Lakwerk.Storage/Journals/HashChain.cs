using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lakwerk.Storage;

/// <summary>
/// Each record of a journal carries SHA-256 over the hash before it, its dossier and version, and its event as canonical
/// JSON. Whoever changes, moves, swaps or drops a record breaks every link behind it.
/// </summary>
public static class HashChain
{
    /// <summary>What stands before the first record.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] Next(ReadOnlySpan<byte> previous, string dossier, int version, ReadOnlySpan<byte> canonicalEvent)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        var name = Encoding.UTF8.GetBytes(dossier);
        hash.AppendData(previous);
        // Lengths before texts, so that no two different records give the same bytes.
        BinaryPrimitives.WriteInt32BigEndian(number, name.Length);
        hash.AppendData(number);
        hash.AppendData(name);
        BinaryPrimitives.WriteInt32BigEndian(number, version);
        hash.AppendData(number);
        hash.AppendData(canonicalEvent);
        return hash.GetHashAndReset();
    }
}
