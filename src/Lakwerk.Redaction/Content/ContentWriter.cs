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

    /// <summary>Q, BT and ET written so far.</summary>
    public int Brackets { get; private set; }

    /// <summary>Where the last operator ended that is more than a setting: it painted, or opened or closed something.</summary>
    public int LastEffect { get; private set; }

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
        var (paints, isBracket) = (Paints(keyword), IsBracket(keyword));
        if (paints) Painted++;
        if (isBracket) Brackets++;
        if (paints || isBracket || OpensOrClosesSequence(keyword)) LastEffect = Length;
    }

    /// <summary>Takes something out again that was written before the end.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="lastEffect">Where the last effect is when it is gone; not behind <paramref name="start"/> when nothing with an effect follows it.</param>
    public void Remove(int start, int length, int? lastEffect = null)
    {
        Bytes.Remove(start, length);
        if (LastEffect > start) LastEffect = lastEffect ?? Math.Max(start, LastEffect - length);
    }

    /// <summary>True when the last line is this operator without operands.</summary>
    public bool EndsWithLine(ReadOnlySpan<byte> keyword)
    {
        var written = Bytes.Written;
        var start = written.Length - keyword.Length - 1;
        return start >= 0 && written[^1] == '\n' && written[start..^1].SequenceEqual(keyword) && (start == 0 || written[start - 1] == '\n');
    }

    /// <summary>Takes back what was written behind a place.</summary>
    public void Truncate(int length = 0)
    {
        Bytes.Truncate(length);
        LastEffect = Math.Min(LastEffect, length);
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
            (byte)'d' => keyword[1] is (byte)'0' or (byte)'1',
            _ => false,
        },
        _ => false,
    };

    private static bool IsBracket(ReadOnlySpan<byte> keyword) => keyword.SequenceEqual("Q"u8) || keyword.SequenceEqual("BT"u8) || keyword.SequenceEqual("ET"u8);

    private static bool OpensOrClosesSequence(ReadOnlySpan<byte> keyword) =>
        keyword.SequenceEqual("BDC"u8) || keyword.SequenceEqual("BMC"u8) || keyword.SequenceEqual("EMC"u8);

    private void Space()
    {
        if (_lineIsOpen) Bytes.Add((byte)' ');
        _lineIsOpen = true;
    }
}
