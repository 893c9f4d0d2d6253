using System.Buffers.Binary;
using System.Text;

namespace Lakwerk.SampleText.Files;

/// <summary>
/// Writes OLE compound files (MS-CFB, version 3): streams in storages, small ones in the mini stream, siblings as a chain to the
/// right, which is a tree that every reader follows.
/// </summary>
public sealed class CompoundFileBuilder
{
    private const int Sector = 512;
    private const int MiniSector = 64;
    private const int MiniCutoff = 4096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint FatSector = 0xFFFFFFFD;

    private readonly List<Entry> _entries = [new("Root Entry", 5, null, -1)];

    /// <summary>A storage in the root; gives what <see cref="Stream"/> takes as its parent.</summary>
    public int Storage(string name) => Add(new Entry(name, 1, null, 0));

    public CompoundFileBuilder Stream(string name, byte[] content, int parent = 0)
    {
        ArgumentNullException.ThrowIfNull(content);
        Add(new Entry(name, 2, content, parent));
        return this;
    }

    public byte[] ToArray()
    {
        var (sectors, fat) = (new List<byte[]>(), new List<uint>());
        var (mini, miniFat) = (new MemoryStream(), new List<uint>());
        foreach (var entry in _entries.Where(entry => entry.Content is { Length: > 0 }))
            entry.Start = entry.Content!.Length < MiniCutoff ? AddMini(mini, miniFat, entry.Content) : AddSectors(sectors, fat, entry.Content);
        var root = _entries[0];
        root.Content = mini.ToArray();
        root.Start = root.Content.Length > 0 ? AddSectors(sectors, fat, root.Content) : End;
        var miniFatStart = miniFat.Count > 0 ? AddSectors(sectors, fat, Numbers(miniFat)) : End;
        var directoryStart = AddSectors(sectors, fat, Directory());
        return Whole(sectors, fat, directoryStart, miniFatStart, (miniFat.Count * 4 + Sector - 1) / Sector);
    }

    private int Add(Entry entry)
    {
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    private static uint AddMini(MemoryStream mini, List<uint> miniFat, byte[] content)
    {
        var start = (uint)miniFat.Count;
        mini.Write(Padded(content, MiniSector));
        Chain(miniFat, (content.Length + MiniSector - 1) / MiniSector);
        return start;
    }

    private static uint AddSectors(List<byte[]> sectors, List<uint> fat, byte[] content)
    {
        var start = (uint)sectors.Count;
        sectors.AddRange(Padded(content, Sector).Chunk(Sector));
        Chain(fat, sectors.Count - (int)start);
        return start;
    }

    private static void Chain(List<uint> fat, int count)
    {
        for (var i = 1; i <= count; i++) fat.Add(i == count ? End : (uint)fat.Count + 1);
    }

    private byte[] Directory()
    {
        var directory = new byte[_entries.Count * 128];
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            var at = directory.AsSpan(i * 128, 128);
            Encoding.Unicode.GetBytes(entry.Name, at);
            BinaryPrimitives.WriteUInt16LittleEndian(at[64..], (ushort)((entry.Name.Length + 1) * 2));
            at[66] = entry.Type;
            at[67] = 1;
            BinaryPrimitives.WriteUInt32LittleEndian(at[68..], Free);
            BinaryPrimitives.WriteUInt32LittleEndian(at[72..], Index(i + 1, entry.Parent));
            BinaryPrimitives.WriteUInt32LittleEndian(at[76..], entry.Type == 2 ? Free : Index(1, i));
            BinaryPrimitives.WriteUInt32LittleEndian(at[116..], entry.Start);
            BinaryPrimitives.WriteUInt32LittleEndian(at[120..], (uint)(entry.Content?.Length ?? 0));
        }

        return directory;
    }

    /// <summary>The first entry from here on with this parent.</summary>
    private uint Index(int from, int parent) => _entries.FindIndex(Math.Min(from, _entries.Count), entry => entry.Parent == parent) is >= 0 and var found ? (uint)found : Free;

    private static byte[] Whole(List<byte[]> sectors, List<uint> fat, uint directory, uint miniFat, int miniFatSectors)
    {
        var fatSectors = 1;
        while (fat.Count + fatSectors > fatSectors * Sector / 4) fatSectors++;
        var first = fat.Count;
        for (var i = 0; i < fatSectors; i++) fat.Add(FatSector);
        while (fat.Count % (Sector / 4) != 0) fat.Add(Free);
        sectors.AddRange(Numbers(fat).Chunk(Sector));

        var header = new byte[Sector];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Write(header, (24, 0x003E, 2), (26, 3, 2), (28, 0xFFFE, 2), (30, 9, 2), (32, 6, 2), (44, (uint)fatSectors, 4), (48, directory, 4), (56, MiniCutoff, 4));
        Write(header, (60, miniFat, 4), (64, (uint)miniFatSectors, 4), (68, End, 4), (72, 0, 4));
        for (var i = 0; i < 109; i++) Write(header, (76 + (i * 4), i < fatSectors ? (uint)(first + i) : Free, 4));
        return [.. header, .. sectors.SelectMany(sector => sector)];
    }

    private static void Write(byte[] header, params (int At, uint Value, int Length)[] fields)
    {
        foreach (var (at, value, length) in fields)
            for (var i = 0; i < length; i++) header[at + i] = (byte)(value >> (8 * i));
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[numbers.Count * 4];
        for (var i = 0; i < numbers.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), numbers[i]);
        return Padded(bytes, Sector);
    }

    private static byte[] Padded(byte[] content, int unit)
    {
        var padded = new byte[(content.Length + unit - 1) / unit * unit];
        content.CopyTo(padded, 0);
        return padded;
    }

    private sealed class Entry(string name, byte type, byte[]? content, int parent)
    {
        public string Name { get; } = name;

        public byte Type { get; } = type;

        public byte[]? Content { get; set; } = content;

        public int Parent { get; } = parent;

        public uint Start { get; set; }
    }
}
