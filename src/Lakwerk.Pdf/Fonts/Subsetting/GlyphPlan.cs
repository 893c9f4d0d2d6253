namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Which glyphs of a program stay, and under which number. Glyph 0 always stays as glyph 0.</summary>
internal sealed class GlyphPlan
{
    private readonly Dictionary<int, int> _numbers = new() { [0] = 0 };
    private readonly List<int> _order = [0];
    private readonly HashSet<int> _parts = [];
    private readonly bool _keepsNumbers;

    /// <param name="keepsNumbers">Something outside the program refers to glyphs by number, so those of kept glyphs must not change.</param>
    public GlyphPlan(bool keepsNumbers) => _keepsNumbers = keepsNumbers;

    /// <summary>The old numbers of the kept glyphs in the order in which they were added.</summary>
    public IReadOnlyList<int> Kept => _order;

    /// <summary>Number of glyphs of the new program: with kept numbers up to the largest one.</summary>
    public int Count => _keepsNumbers ? _order.Max() + 1 : _order.Count;

    public void Keep(int glyph)
    {
        if (glyph < 0 || !_numbers.TryAdd(glyph, _keepsNumbers ? glyph : _order.Count)) return;
        _order.Add(glyph);
    }

    /// <summary>Keeps a glyph that is only drawn as part of another: no code and no name leads to it.</summary>
    public void KeepPart(int glyph)
    {
        if (!Keeps(glyph)) _parts.Add(glyph);
        Keep(glyph);
    }

    /// <summary>True for a kept glyph that codes and names may lead to.</summary>
    public bool Shows(int glyph) => Keeps(glyph) && !_parts.Contains(glyph);

    public bool Keeps(int glyph) => _numbers.ContainsKey(glyph);

    /// <summary>The new number of an old glyph; 0 for one that does not stay.</summary>
    public int NewNumber(int glyph) => _numbers.GetValueOrDefault(glyph);

    /// <summary>For each new number the old one; -1 where the place stays empty.</summary>
    public int[] OldNumbers()
    {
        var old = new int[Count];
        Array.Fill(old, -1);
        foreach (var (from, to) in _numbers) old[to] = from;
        return old;
    }
}
