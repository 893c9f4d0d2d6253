namespace Lakwerk.Pdf.Objects;

/// <summary>The rows of a cross-reference stream (ISO 32000-2, 7.5.8.3).</summary>
internal readonly ref struct XrefStreamRows
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly ReadOnlySpan<int> _widths;
    private readonly int _rowLength;

    public XrefStreamRows(ReadOnlyMemory<byte> data, ReadOnlySpan<int> widths)
    {
        _data = data.Span;
        _widths = widths;
        _rowLength = widths[0] + widths[1] + widths[2];
    }

    /// <summary>Enters the rows; what Index promises beyond the data is ignored.</summary>
    public void AddTo(XrefTable table, PdfDictionary dictionary)
    {
        if (_rowLength == 0) return;
        if (dictionary.Raw("Index") is not PdfArray index)
        {
            AddRange(table, 0, dictionary.Raw("Size") is PdfNumber size ? size.AsLong : int.MaxValue, 0);
            return;
        }

        var row = 0;
        for (var i = 0; i + 1 < index.Count; i += 2)
            row = AddRange(table, (long)index.Number(i), (long)index.Number(i + 1), row);
    }

    private int AddRange(XrefTable table, long first, long count, int row)
    {
        var rows = _data.Length / _rowLength;
        for (long i = 0; i < count && row < rows; i++, row++)
            table.Add(first + i, Entry(_data.Slice(row * _rowLength, _rowLength)));
        return row;
    }

    private XrefEntry Entry(ReadOnlySpan<byte> row)
    {
        var kind = _widths[0] == 0 ? 1 : Field(row[.._widths[0]]);
        var second = Field(row.Slice(_widths[0], _widths[1]));
        var third = (int)Math.Clamp(Field(row[(_widths[0] + _widths[1])..]), 0, int.MaxValue);
        return kind switch
        {
            1 => new XrefEntry(XrefKind.InFile, second, third),
            2 => new XrefEntry(XrefKind.InStream, second, third),
            _ => new XrefEntry(XrefKind.Free, 0, 0),
        };
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes) value = (value << 8) | b;
        return value;
    }
}
