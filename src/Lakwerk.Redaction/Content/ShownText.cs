using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Lines;
using Box = Lakwerk.Text.Box;

namespace Lakwerk.Redaction.Content;

/// <summary>What one Tj or TJ shows, kept from the visitor's call until the operator is written.</summary>
internal sealed class ShownText
{
    private ShownGlyph[] _glyphs = new ShownGlyph[64];
    private bool[] _removed = new bool[64];
    private int _count;

    public ReadOnlySpan<ShownGlyph> Glyphs => _glyphs.AsSpan(0, _count);

    public ReadOnlySpan<bool> Removed => _removed.AsSpan(0, _count);

    /// <summary>Tm when the string starts.</summary>
    public Matrix TextMatrix { get; private set; }

    public int RemovedCount { get; private set; }

    /// <summary>The line on which what is left is set anew; null when it stays where it is.</summary>
    public TextLine? Line { get; private set; }

    /// <summary>How the string runs, when it is set anew.</summary>
    public LineFrame Frame { get; private set; }

    /// <summary>Its baseline, when it is set anew.</summary>
    public double Offset { get; private set; }

    /// <summary>Taken for the operator that is about to be written.</summary>
    public bool IsFresh { get; private set; }

    public void Take(ReadOnlySpan<ShownGlyph> glyphs, in Matrix textMatrix)
    {
        if (glyphs.Length > _glyphs.Length)
        {
            _glyphs = new ShownGlyph[glyphs.Length * 2];
            _removed = new bool[glyphs.Length * 2];
        }

        glyphs.CopyTo(_glyphs);
        _count = glyphs.Length;
        _removed.AsSpan(0, _count).Clear();
        RemovedCount = 0;
        Line = null;
        IsFresh = true;
        TextMatrix = textMatrix;
    }

    /// <summary>Bounds of the glyphs that are left, generously: outlines may reach beyond their cells.</summary>
    public Box Bounds
    {
        get
        {
            Box? bounds = null;
            for (var i = 0; i < _count; i++)
            {
                if (_removed[i]) continue;
                var cell = _glyphs[i].Quad.Bounds;
                bounds = bounds?.Union(cell) ?? cell;
            }

            return bounds is { } box ? box.Inflate(Math.Min(box.Width, box.Height) / 2) : Box.Empty;
        }
    }

    public void Remove(int index)
    {
        if (_removed[index]) return;
        _removed[index] = true;
        RemovedCount++;
    }

    public void SetOn(TextLine line, in LineFrame frame, double offset)
    {
        (Line, Frame, Offset) = (line, frame, offset);
    }

    public void Spend() => IsFresh = false;
}
