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

    /// <summary>Where the last operator ended that is more than a setting: it painted, or opened or closed something.</summary>
    public int LastEffect { get; private set; }

    /// <summary>What was written last has an effect.</summary>
    public void NoteEffect() => LastEffect = Length;

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
        if (IsEffect(keyword)) NoteEffect();
    }

    /// <summary>Takes something out again that was written before the end.</summary>
    public void Remove(int start, int length)
    {
        Bytes.Remove(start, length);
        if (LastEffect > start) LastEffect = Math.Max(start, LastEffect - length);
    }

    /// <summary>Takes back what was written behind a place.</summary>
    public void Truncate(int length = 0)
    {
        Bytes.Truncate(length);
        LastEffect = Math.Min(LastEffect, length);
        _lineIsOpen = false;
    }

    public void Dispose() => Bytes.Dispose();

    private static bool IsEffect(ReadOnlySpan<byte> keyword) => keyword.Length switch
    {
        1 => "fFSsBbQ"u8.Contains(keyword[0]),
        2 => keyword.SequenceEqual("Tj"u8) || keyword.SequenceEqual("TJ"u8) || keyword.SequenceEqual("Do"u8) || keyword.SequenceEqual("sh"u8)
            || keyword.SequenceEqual("BT"u8) || keyword.SequenceEqual("ET"u8) || keyword.SequenceEqual("f*"u8) || keyword.SequenceEqual("B*"u8)
            || keyword.SequenceEqual("b*"u8) || keyword.SequenceEqual("d0"u8) || keyword.SequenceEqual("d1"u8),
        3 => keyword.SequenceEqual("BDC"u8) || keyword.SequenceEqual("BMC"u8) || keyword.SequenceEqual("EMC"u8),
        _ => false,
    };

    private void Space()
    {
        if (_lineIsOpen) Bytes.Add((byte)' ');
        _lineIsOpen = true;
    }
}
