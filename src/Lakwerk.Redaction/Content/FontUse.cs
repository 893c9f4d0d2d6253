using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Content;

/// <summary>One font of the new file.</summary>
internal sealed class FontUse(PdfFont font, PdfFileWriter output, CodeNumbers? numbers)
{
    private const int SmallCodes = 1 << 16;
    private ulong[] _small = new ulong[4];
    private HashSet<int>? _large;

    public PdfFont Font => font;

    /// <summary>The codes by which the new file shows it; null when they are the old ones.</summary>
    public CodeNumbers? Numbers => numbers;

    /// <summary>Its number; null while nothing is shown in it.</summary>
    public PdfReference? Reference { get; private set; }

    /// <summary>Gives the font its number when its first string is written.</summary>
    public PdfReference Use() => Reference ??= output.Reserve();

    /// <summary>The font with only what is shown.</summary>
    public PrunedFont Pruned() => numbers is null ? FontSubsetter.Prune(font, Codes()) : FontSubsetter.Prune(font, numbers);

    /// <summary>Notes the codes of a string that stay; new codes note themselves when they are written.</summary>
    public void Shows(ShownText shown)
    {
        if (numbers is not null) return;
        var glyphs = shown.Glyphs;
        var removed = shown.Removed;
        for (var i = 0; i < glyphs.Length; i++)
            if (!removed[i]) Add(glyphs[i].Glyph.Code);
    }

    /// <summary>Notes one code.</summary>
    public void Add(int code)
    {
        if ((uint)code >= SmallCodes)
        {
            (_large ??= []).Add(code);
            return;
        }

        if (code >> 6 >= _small.Length) Array.Resize(ref _small, Math.Max(_small.Length * 2, (code >> 6) + 1));
        _small[code >> 6] |= 1UL << (code & 63);
    }

    private HashSet<int> Codes()
    {
        var codes = _large is null ? [] : new HashSet<int>(_large);
        for (var i = 0; i < _small.Length; i++)
            for (var bits = _small[i]; bits != 0; bits &= bits - 1)
                codes.Add((i << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits));
        return codes;
    }
}
