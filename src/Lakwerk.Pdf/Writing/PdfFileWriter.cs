using System.Security.Cryptography;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing;

/// <summary>
/// Writes a new file from scratch (ISO 32000-2, 7.5): streams go out at once, everything else into compressed object streams,
/// with a cross-reference stream at the end. The same calls give the same bytes: no clock, no random number, no name.
/// Only what is handed over is written, and only once: an unreferenced object cannot slip in by itself.
/// </summary>
public sealed class PdfFileWriter : IDisposable
{
    private const int ObjectsPerStream = 200;
    private const int LargestObjectStream = 256 * 1024;
    private readonly Stream _output;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Entry> _entries = [new Entry(EntryKind.Free, 0, 65535)];
    private readonly ByteBuffer _scratch = new();
    private readonly ByteBuffer _packed = new();
    private readonly List<(int Number, int Offset)> _packedIndex = [];
    private long _position;

    /// <summary>Starts a file on a stream that the caller owns.</summary>
    public PdfFileWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        Put([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    private enum EntryKind : byte
    {
        Free,
        Plain,
        Packed,
        Reserved,
    }

    /// <summary>Bytes written so far.</summary>
    public long Position => _position;

    /// <summary>Objects handed out so far.</summary>
    public int ObjectCount => _entries.Count - 1;

    /// <summary>Hands out the next object number; it must be written before <see cref="Finish"/>.</summary>
    public PdfReference Reserve()
    {
        _entries.Add(new Entry(EntryKind.Reserved, 0, 0));
        return new PdfReference(new ObjectId(_entries.Count - 1));
    }

    /// <summary>Writes an object under the next number.</summary>
    public PdfReference Add(PdfObject value)
    {
        var reference = Reserve();
        Write(reference, value);
        return reference;
    }

    /// <summary>Writes an object under a number that was reserved.</summary>
    /// <exception cref="InvalidOperationException">The number was not reserved here, or written before.</exception>
    public void Write(PdfReference reference, PdfObject value)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(value);
        var number = ReservedNumber(reference);
        if (value is PdfStream stream) WriteStream(number, stream.Dictionary, stream.EncodedBytes().Span);
        else Pack(number, value);
    }

    /// <summary>Compresses data with Flate and writes it as a stream; the dictionary gets Filter and Length.</summary>
    public PdfReference AddCompressed(PdfDictionary dictionary, ReadOnlySpan<byte> data)
    {
        var reference = Reserve();
        WriteCompressed(reference, dictionary, data);
        return reference;
    }

    /// <summary>As <see cref="AddCompressed"/>, under a reserved number.</summary>
    /// <exception cref="InvalidOperationException">The number was not reserved here, or written before.</exception>
    public void WriteCompressed(PdfReference reference, PdfDictionary dictionary, ReadOnlySpan<byte> data)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(dictionary);
        var number = ReservedNumber(reference);
        dictionary.Set("Filter", new PdfName("FlateDecode"));
        dictionary.Remove("DecodeParms");
        WriteStream(number, dictionary, Flate.Compress(data));
    }

    /// <summary>Ends the file: the last object stream, the cross-reference stream and the one end mark.</summary>
    /// <param name="catalog">The document catalog, already written.</param>
    /// <param name="info">The information dictionary, if the caller sets a title.</param>
    public void Finish(PdfReference catalog, PdfReference? info = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        FlushPacked();
        for (var i = 1; i < _entries.Count; i++)
            if (_entries[i].Kind == EntryKind.Reserved)
                throw new InvalidOperationException($"Object {i} was reserved and never written.");

        var start = _position;
        var number = _entries.Count;
        _entries.Add(new Entry(EntryKind.Plain, start, 0));
        var identifier = new PdfString(_hash.GetCurrentHash().AsSpan(0, 16).ToArray());
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("XRef"));
        dictionary.Set("Size", PdfNumber.Of(_entries.Count));
        dictionary.Set("W", PdfArray.OfNumbers(1, OffsetWidth(start), 2));
        dictionary.Set("Root", catalog);
        if (info is not null) dictionary.Set("Info", info);
        dictionary.Set("ID", new PdfArray([identifier, identifier]));
        dictionary.Set("Filter", new PdfName("FlateDecode"));
        WriteStreamBody(number, dictionary, Flate.Compress(CrossReferenceRows(OffsetWidth(start))));
        _scratch.Truncate();
        _scratch.Add("startxref\n"u8);
        SyntaxWriter.Number(_scratch, start);
        _scratch.Add("\n%%EOF\n"u8);
        Put(_scratch.Written);
        _output.Flush();
    }

    /// <summary>Gives buffers back; the output stream stays open.</summary>
    public void Dispose()
    {
        _hash.Dispose();
        _scratch.Dispose();
        _packed.Dispose();
    }

    private int ReservedNumber(PdfReference reference)
    {
        var number = reference.Id.Number;
        return number < _entries.Count && _entries[number].Kind == EntryKind.Reserved
            ? number
            : throw new InvalidOperationException($"Object {number} was not reserved, or is written twice.");
    }

    private void WriteStream(int number, PdfDictionary dictionary, ReadOnlySpan<byte> encoded)
    {
        _entries[number] = new Entry(EntryKind.Plain, _position, 0);
        WriteStreamBody(number, dictionary, encoded);
    }

    private void WriteStreamBody(int number, PdfDictionary dictionary, ReadOnlySpan<byte> encoded)
    {
        dictionary.Set("Length", PdfNumber.Of(encoded.Length));
        _scratch.Truncate();
        SyntaxWriter.Number(_scratch, number);
        _scratch.Add(" 0 obj\n"u8);
        SyntaxWriter.Write(_scratch, dictionary);
        _scratch.Add("\nstream\n"u8);
        Put(_scratch.Written);
        Put(encoded);
        Put("\nendstream\nendobj\n"u8);
    }

    private void Pack(int number, PdfObject value)
    {
        _packedIndex.Add((number, _packed.Length));
        SyntaxWriter.Write(_packed, value);
        _packed.Add((byte)'\n');
        _entries[number] = new Entry(EntryKind.Packed, 0, 0);
        if (_packedIndex.Count == ObjectsPerStream || _packed.Length > LargestObjectStream) FlushPacked();
    }

    private void FlushPacked()
    {
        if (_packedIndex.Count == 0) return;
        var container = Reserve().Id.Number;
        using var data = new ByteBuffer();
        for (var i = 0; i < _packedIndex.Count; i++)
        {
            var (number, offset) = _packedIndex[i];
            _entries[number] = new Entry(EntryKind.Packed, container, i);
            if (i > 0) data.Add((byte)' ');
            SyntaxWriter.Number(data, number);
            data.Add((byte)' ');
            SyntaxWriter.Number(data, offset);
        }

        data.Add((byte)'\n');
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("ObjStm"));
        dictionary.Set("N", PdfNumber.Of(_packedIndex.Count));
        dictionary.Set("First", PdfNumber.Of(data.Length));
        dictionary.Set("Filter", new PdfName("FlateDecode"));
        data.Add(_packed.Written);
        _packed.Truncate();
        _packedIndex.Clear();
        WriteStream(container, dictionary, Flate.Compress(data.Written));
    }

    private static int OffsetWidth(long largest) => largest < 1 << 16 ? 2 : largest < 1 << 24 ? 3 : largest < 1L << 32 ? 4 : 6;

    private byte[] CrossReferenceRows(int offsetWidth)
    {
        var rows = new byte[_entries.Count * (offsetWidth + 3)];
        var at = 0;
        foreach (var entry in _entries)
        {
            rows[at++] = (byte)entry.Kind;
            for (var i = offsetWidth - 1; i >= 0; i--) rows[at++] = (byte)(entry.Place >> (8 * i));
            rows[at++] = (byte)(entry.Index >> 8);
            rows[at++] = (byte)entry.Index;
        }

        return rows;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }

    private readonly record struct Entry(EntryKind Kind, long Place, int Index);
}
