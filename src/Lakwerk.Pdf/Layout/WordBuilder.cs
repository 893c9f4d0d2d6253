using System.Text;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Joins the fragments of a line to words and gives every character its box.</summary>
internal sealed class WordBuilder(GlyphBuffer glyphs)
{
    private const double WordGap = 0.1;

    private readonly StringBuilder _text = new();
    private readonly List<Box> _boxes = [];

    /// <summary>The words of a line.</summary>
    /// <param name="line">Its fragments from left to right.</param>
    public List<TextWord> Build(List<Fragment> line)
    {
        var spacing = LetterSpacing.Of(line);
        var words = new List<TextWord>();
        for (var i = 0; i < line.Count; i++)
        {
            if (i > 0 && IsBreak(line[i - 1], line[i], spacing)) Finish(words);
            Append(line[i]);
        }

        Finish(words);
        return RightToLeft.Arrange(words);
    }

    private static bool IsBreak(Fragment before, Fragment after, double spacing)
    {
        if (before.SpaceAfter && after.SpaceBefore) return true;
        var gap = after.Left - before.Right;
        return gap > WordGap * Math.Min(before.Size, after.Size) + spacing
            || ((before.SpaceAfter || after.SpaceBefore) && gap > spacing);
    }

    private void Append(Fragment fragment)
    {
        for (var i = fragment.First; i < fragment.End; i++) Append(glyphs[i]);
    }

    private void Append(in PlacedGlyph glyph)
    {
        _text.Append(RightToLeft.AsPlaced(glyph.Text));
        var quad = glyph.Quad;
        var count = glyph.Text.Length;
        if (count == 1)
        {
            _boxes.Add(quad.Bounds);
            return;
        }

        for (var i = 0; i < count; i++) _boxes.Add(Slice(quad, (double)i / count, (double)(i + 1) / count).Bounds);
    }

    /// <summary>A part of a cell, cut across the line: what one letter of a ligature gets.</summary>
    private static Quad Slice(in Quad quad, double from, double to) => new(
        Between(quad.LowerLeft, quad.LowerRight, from),
        Between(quad.LowerLeft, quad.LowerRight, to),
        Between(quad.UpperLeft, quad.UpperRight, to),
        Between(quad.UpperLeft, quad.UpperRight, from));

    private static Point Between(Point a, Point b, double part) => new(a.X + (b.X - a.X) * part, a.Y + (b.Y - a.Y) * part);

    private void Finish(List<TextWord> words)
    {
        if (_text.Length > 0) words.Add(new TextWord(_text.ToString(), _boxes.ToArray()));
        _text.Clear();
        _boxes.Clear();
    }
}
