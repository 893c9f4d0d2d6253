using System.Buffers.Binary;
using System.Text;

namespace Lakwerk.Intake.Rendering;

/// <summary>What laying out text needs of a TrueType file of the distribution: which glyph a character has, and how wide it is.</summary>
internal sealed class TrueTypeTables
{
    private const int DirectoryStart = 12;
    private const int EntryLength = 16;

    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly int _cmap;
    private readonly int _cmapFormat;
    private readonly int _hmtx;
    private readonly int _metrics;
    private readonly int _units;

    public TrueTypeTables(byte[] file)
    {
        _file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = DirectoryStart + (i * EntryLength);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }

        _units = U16(Table("head") + 18);
        _metrics = U16(Table("hhea") + 34);
        _hmtx = Table("hmtx");
        (_cmap, _cmapFormat) = UnicodeMap();
        Program = Without("cmap", "post");
    }

    /// <summary>
    /// The file as PDF documents take their glyphs from it, by number: without its map of characters and the names of glyphs, which
    /// take longer to go through for each document than the outlines that it uses.
    /// </summary>
    public ReadOnlyMemory<byte> Program { get; }

    /// <summary>For font size 1.</summary>
    public double Ascent => (double)I16(Table("hhea") + 4) / _units;

    public double Descent => (double)I16(Table("hhea") + 6) / _units;

    public double[] Box => [.. Enumerable.Range(0, 4).Select(i => Math.Round(1000.0 * I16(Table("head") + 36 + (i * 2)) / _units))];

    /// <summary>Advance in thousandths of an em.</summary>
    public double Width(int glyph) => Math.Round(1000.0 * U16(_hmtx + (Math.Min(glyph, _metrics - 1) * 4)) / _units, 2);

    /// <summary>The glyph of a character, or 0.</summary>
    public int Glyph(int rune) => _cmapFormat == 12 ? Grouped(rune) : rune > 0xFFFF ? 0 : Segmented(rune);

    /// <summary>Tables leave the directory; the bytes that nothing points at any more stay where they are, and no document gets them.</summary>
    private byte[] Without(params ReadOnlySpan<string> tags)
    {
        var (copy, kept) = (_file.ToArray(), 0);
        for (var i = 0; i < U16(4); i++)
        {
            var entry = _file.AsSpan(DirectoryStart + (i * EntryLength), EntryLength);
            if (!tags.Contains(Encoding.ASCII.GetString(entry[..4]))) entry.CopyTo(copy.AsSpan(DirectoryStart + (kept++ * EntryLength)));
        }

        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(4), (ushort)kept);
        return copy;
    }

    private int Table(string tag) => _tables.TryGetValue(tag, out var table) ? table.Start : throw new InvalidDataException($"The font has no table {tag}.");

    private (int Start, int Format) UnicodeMap()
    {
        var cmap = Table("cmap");
        var best = (Start: 0, Format: 0);
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var entry = cmap + 4 + (i * 8);
            if (U16(entry) is not (0 or 3)) continue;
            var start = cmap + I32(entry + 4);
            if (U16(start) is 4 or 12 && U16(start) > best.Format) best = (start, U16(start));
        }

        return best.Format == 0 ? throw new InvalidDataException("The font maps no Unicode characters.") : best;
    }

    private int Grouped(int rune)
    {
        var (low, high) = (0, I32(_cmap + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = _cmap + 16 + (middle * 12);
            if (rune < I32(group)) high = middle - 1;
            else if (rune > I32(group + 4)) low = middle + 1;
            else return I32(group + 8) + rune - I32(group);
        }

        return 0;
    }

    private int Segmented(int rune)
    {
        var count = U16(_cmap + 6) / 2;
        for (var i = 0; i < count; i++)
        {
            if (rune > U16(_cmap + 14 + (i * 2))) continue;
            var start = U16(_cmap + 16 + ((count + i) * 2));
            if (rune < start) return 0;
            var offsetAt = _cmap + 16 + (((count * 3) + i) * 2);
            var delta = U16(_cmap + 16 + (((count * 2) + i) * 2));
            if (U16(offsetAt) == 0) return (rune + delta) & 0xFFFF;
            var glyph = U16(offsetAt + U16(offsetAt) + ((rune - start) * 2));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(at));
}
