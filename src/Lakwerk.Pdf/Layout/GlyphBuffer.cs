using System.Buffers;

namespace Lakwerk.Pdf.Layout;

/// <summary>The glyphs of one page in the order in which they are drawn, in rented memory.</summary>
internal sealed class GlyphBuffer : IDisposable
{
    private const int FirstSize = 4096;

    private PlacedGlyph[] _glyphs = ArrayPool<PlacedGlyph>.Shared.Rent(FirstSize);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them; valid until one is added.</summary>
    public ReadOnlySpan<PlacedGlyph> Span => _glyphs.AsSpan(0, Count);

    public ref readonly PlacedGlyph this[int index] => ref _glyphs[index];

    public void Add(in PlacedGlyph glyph)
    {
        if (Count == _glyphs.Length) Grow();
        _glyphs[Count++] = glyph;
    }

    public void Dispose()
    {
        ArrayPool<PlacedGlyph>.Shared.Return(_glyphs, clearArray: true);
        _glyphs = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<PlacedGlyph>.Shared.Rent(_glyphs.Length * 2);
        Span.CopyTo(larger);
        ArrayPool<PlacedGlyph>.Shared.Return(_glyphs, clearArray: true);
        _glyphs = larger;
    }
}
