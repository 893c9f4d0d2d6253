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
        Bytes.Add(keyword);
        Bytes.Add((byte)'\n');
        _lineIsOpen = false;
    }

    public void Truncate(int length = 0)
    {
        Bytes.Truncate(length);
        _lineIsOpen = false;
    }

    public void Dispose() => Bytes.Dispose();

    private void Space()
    {
        if (_lineIsOpen) Bytes.Add((byte)' ');
        _lineIsOpen = true;
    }
}
