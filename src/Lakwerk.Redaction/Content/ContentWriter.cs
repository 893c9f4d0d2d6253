using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes operators, one on a line.</summary>
internal sealed class ContentWriter : IDisposable
{
    private bool _lineIsOpen;

    public ByteBuffer Bytes { get; } = new();

    public int Length => Bytes.Length;

    /// <summary>Operators written so far that put something on the page.</summary>
    public int Painted { get; private set; }

    public ContentWriter Number(double value)
    {
        Space();
        SyntaxWriter.Number(Bytes, value);
        return this;
    }

    public ContentWriter Name(string name)
    {
        Space();
        SyntaxWriter.Name(Bytes, name);
        return this;
    }

    public ContentWriter Object(PdfObject value)
    {
        Space();
        SyntaxWriter.Write(Bytes, value);
        return this;
    }

    public ContentWriter Matrix(in Matrix m) => Number(m.A).Number(m.B).Number(m.C).Number(m.D).Number(m.E).Number(m.F);

    public ContentWriter String(ReadOnlySpan<byte> bytes)
    {
        Space();
        SyntaxWriter.String(Bytes, bytes);
        return this;
    }

    public ContentWriter Raw(ReadOnlySpan<byte> bytes)
    {
        Bytes.Add(bytes);
        _lineIsOpen = false;
        return this;
    }

    public void Operator(ReadOnlySpan<byte> keyword)
    {
        Space();
        if (Paints(keyword)) Painted++;
        Bytes.Add(keyword);
        Bytes.Add((byte)'\n');
        _lineIsOpen = false;
    }

    /// <summary>True when the last line is this operator without operands.</summary>
    public bool EndsWithLine(ReadOnlySpan<byte> keyword)
    {
        var written = Bytes.Written;
        var start = written.Length - keyword.Length - 1;
        return start >= 0 && written[^1] == '\n' && written[start..^1].SequenceEqual(keyword) && (start == 0 || written[start - 1] == '\n');
    }

    public void Truncate(int length = 0)
    {
        Bytes.Truncate(length);
        _lineIsOpen = false;
    }

    public void Dispose() => Bytes.Dispose();

    private static bool Paints(ReadOnlySpan<byte> keyword) => keyword.Length switch
    {
        1 => "fFSsBb"u8.Contains(keyword[0]),
        2 => keyword[0] switch
        {
            (byte)'T' => keyword[1] is (byte)'j' or (byte)'J',
            (byte)'f' or (byte)'B' or (byte)'b' => keyword[1] == '*',
            (byte)'D' => keyword[1] == 'o',
            (byte)'s' => keyword[1] == 'h',
            (byte)'E' => keyword[1] == 'I',
            _ => false,
        },
        _ => false,
    };

    private void Space()
    {
        if (_lineIsOpen) Bytes.Add((byte)' ');
        _lineIsOpen = true;
    }
}
