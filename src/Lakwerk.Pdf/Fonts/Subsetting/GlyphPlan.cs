using Lakwerk.Pdf.Fonts.Encodings;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Which glyphs of a program stay, and under which number. Glyph 0 always stays as glyph 0.</summary>
internal sealed class GlyphPlan
{
    private readonly Dictionary<int, int> _numbers = new() { [0] = 0 };
    private readonly List<int> _order = [0];
    private readonly HashSet<int> _parts = [];
    private readonly bool _keepsNumbers;
    private int _next = 1;

    /// <param name="keepsNumbers">Something outside the program refers to glyphs by number, so those of kept glyphs must not change.</param>
    public GlyphPlan(bool keepsNumbers) => _keepsNumbers = keepsNumbers;

    /// <summary>A plan that gives glyphs these numbers; parts of them follow behind.</summary>
    public static GlyphPlan Numbered(IEnumerable<(int Glyph, int Number)> glyphs)
    {
        var plan = new GlyphPlan(keepsNumbers: false) { NewName = LettersOnly };
        foreach (var (glyph, number) in glyphs)
        {
            if (glyph < 0 || !plan._numbers.TryAdd(glyph, number)) continue;
            plan._order.Add(glyph);
            plan._next = Math.Max(plan._next, number + 1);
        }

        return plan;
    }

    /// <summary>A name that is a letter's stays; any other may be a number.</summary>
    public static string LettersOnly(int glyph, string name) => GlyphList.ToUnicode(name).Length > 0 ? name : ".notdef";

    /// <summary>The new name of an old glyph, from its old name.</summary>
    public Func<int, string, string> NewName { get; init; } = (_, name) => name;

    /// <summary>The new CID for an old one.</summary>
    public Func<int, int> NewCid { get; init; } = cid => cid;

    /// <summary>The old numbers of the kept glyphs in the order in which they were added.</summary>
    public IReadOnlyList<int> Kept => _order;

    /// <summary>Number of glyphs of the new program: with kept numbers up to the largest one.</summary>
    public int Count => _keepsNumbers ? _order.Max() + 1 : _next;

    public void Keep(int glyph)
    {
        if (glyph < 0 || !_numbers.TryAdd(glyph, _keepsNumbers ? glyph : _next)) return;
        _order.Add(glyph);
        _next++;
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
