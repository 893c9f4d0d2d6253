using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lakwerk.Testing;

/// <summary>
/// Writes PDF files byte by byte, sound ones and broken ones alike: objects as text, in the order given, with a
/// cross-reference wherever asked for. Adding objects after a cross-reference makes an incremental update.
/// </summary>
public sealed class PdfFileBuilder
{
    private readonly ArrayBufferWriter<byte> _file = new();
    private SortedDictionary<int, string> _entries = [];
    private SortedDictionary<int, (int Stream, int Index)> _compressed = [];
    private long? _previous;

    public PdfFileBuilder(string header = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n") => Raw(header);

    /// <summary>Where the next byte goes.</summary>
    public long Position => _file.WrittenCount;

    /// <summary>Offset of the last cross-reference written.</summary>
    public long LastXref => _previous ?? throw new InvalidOperationException("No cross-reference was written yet.");

    /// <summary>A file of one A4 page with this content stream and Helvetica as /F1.</summary>
    public static byte[] OnePage(string content) => new PdfFileBuilder().AddOnePage(content).Xref().ToArray();

    /// <summary>A file of several pages, each with its content stream.</summary>
    public static byte[] Pages(params string[] contents)
    {
        var builder = new PdfFileBuilder();
        var kids = new StringBuilder();
        for (var i = 0; i < contents.Length; i++)
        {
            var number = 10 + 2 * i;
            kids.Append(CultureInfo.InvariantCulture, $"{number} 0 R ");
            builder.Object(number, $"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R >>").Stream(number + 1, "", contents[i]);
        }

        return builder
            .Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
            .Object(2, $"<< /Type /Pages /Kids [{kids}] /Count {contents.Length} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>")
            .Object(3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
            .Xref().ToArray();
    }

    /// <summary>Objects 1 to 5: catalog, page tree, page, content stream, Helvetica as /F1.</summary>
    public PdfFileBuilder AddOnePage(string content, string pageEntries = "") => this
        .Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Object(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {pageEntries} >>")
        .Stream(4, "", content)
        .Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

    /// <summary>Text as it is, one byte a character (Latin-1).</summary>
    public PdfFileBuilder Raw(string text) => Raw(Encoding.Latin1.GetBytes(text));

    /// <summary>Bytes as they are.</summary>
    public PdfFileBuilder Raw(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes);
        return this;
    }

    /// <summary>An indirect object.</summary>
    public PdfFileBuilder Object(int number, string body, int generation = 0) =>
        Entry(number, Position, generation).Raw($"{number} {generation} obj\n{body}\nendobj\n");

    /// <summary>A stream with the right Length; <paramref name="entries"/> are the other keys.</summary>
    public PdfFileBuilder Stream(int number, string entries, ReadOnlySpan<byte> data) =>
        StreamOfLength(number, entries, data, data.Length.ToString(CultureInfo.InvariantCulture));

    /// <summary>A stream of text.</summary>
    public PdfFileBuilder Stream(int number, string entries, string data) => Stream(number, entries, Encoding.Latin1.GetBytes(data));

    /// <summary>A stream whose Length is what the caller says.</summary>
    public PdfFileBuilder StreamOfLength(int number, string entries, ReadOnlySpan<byte> data, string length) => this
        .Entry(number, Position, 0)
        .Raw($"{number} 0 obj\n<< /Length {length} {entries} >>\nstream\n").Raw(data).Raw("\nendstream\nendobj\n");

    /// <summary>An object stream, not compressed, of these objects.</summary>
    public PdfFileBuilder ObjectStream(int number, params (int Number, string Body)[] objects)
    {
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (var i = 0; i < objects.Length; i++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{objects[i].Number} {bodies.Length} ");
            bodies.Append(objects[i].Body).Append('\n');
            _compressed[objects[i].Number] = (number, i);
        }

        return Stream(number, $"/Type /ObjStm /N {objects.Length} /First {index.Length}", $"{index}{bodies}");
    }

    /// <summary>Says where an object stands, also where it does not.</summary>
    public PdfFileBuilder Entry(int number, long offset, int generation)
    {
        _entries[number] = string.Create(CultureInfo.InvariantCulture, $"{offset:D10} {generation:D5} n \n");
        return this;
    }

    /// <summary>Deletes an object in the next cross-reference.</summary>
    public PdfFileBuilder Free(int number)
    {
        _entries[number] = "0000000000 00001 f \n";
        return this;
    }

    /// <summary>A classic cross-reference of everything since the last one, with trailer and end mark.</summary>
    public PdfFileBuilder Xref(string trailerEntries = "/Root 1 0 R")
    {
        var start = Position;
        Raw("xref\n");
        if (_previous is null) Raw("0 1\n0000000000 65535 f \n");
        foreach (var (number, line) in _entries) Raw($"{number} 1\n{line}");
        var size = _entries.Count == 0 ? 1 : _entries.Keys.Max() + 1;
        var previous = _previous is { } p ? $"/Prev {p} " : "";
        return Raw($"trailer\n<< /Size {size} {previous}{trailerEntries} >>\n").EndMark(start);
    }

    /// <summary>A cross-reference stream of everything since the last one, as object <paramref name="number"/>.</summary>
    public PdfFileBuilder XrefStream(int number, string entries = "/Root 1 0 R")
    {
        var start = Position;
        Entry(number, start, 0);
        WriteXrefStream(number, entries, _entries.Where(e => e.Value.EndsWith("n \n", StringComparison.Ordinal)).ToDictionary(e => e.Key, e => e.Value));
        return EndMark(start);
    }

    /// <summary>
    /// What a hybrid file writes: the objects of object streams in a cross-reference stream, all others in a table that
    /// points at it.
    /// </summary>
    public PdfFileBuilder HybridXref(int number, string trailerEntries = "/Root 1 0 R")
    {
        var start = Position;
        WriteXrefStream(number, "", []);
        foreach (var hidden in _compressed.Keys) Free(hidden);
        return Xref($"/XRefStm {start} {trailerEntries}");
    }

    /// <summary>startxref and %%EOF; what comes after is an update of what is there.</summary>
    public PdfFileBuilder EndMark(long xref)
    {
        _previous = xref;
        _entries = [];
        _compressed = [];
        return Raw($"startxref\n{xref}\n%%EOF\n");
    }

    public byte[] ToArray() => _file.WrittenSpan.ToArray();

    private void WriteXrefStream(int number, string entries, Dictionary<int, string> inFile)
    {
        var rows = new SortedDictionary<int, byte[]>();
        foreach (var (key, line) in inFile) rows[key] = Row(1, int.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture), 0);
        foreach (var (key, place) in _compressed) rows[key] = Row(2, place.Stream, place.Index);
        var index = string.Join(' ', rows.Keys.Select(key => $"{key} 1"));
        var previous = _previous is { } p ? $"/Prev {p}" : "";
        var size = Math.Max(number, rows.Count == 0 ? 0 : rows.Keys.Max()) + 1;
        var data = rows.Values.SelectMany(row => row).ToArray();
        Raw($"{number} 0 obj\n<< /Type /XRef /W [1 4 2] /Size {size} /Index [{index}] /Length {data.Length} {previous} {entries} >>\nstream\n");
        Raw(data).Raw("\nendstream\nendobj\n");
    }

    private static byte[] Row(int kind, int place, int detail) =>
        [(byte)kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)(detail >> 8), (byte)detail];
}
