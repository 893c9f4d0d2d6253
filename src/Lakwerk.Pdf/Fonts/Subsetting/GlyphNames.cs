using System.Globalization;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// New names for glyphs whose names may be numbers in the order of first use (G01, g33, glyph7). A name stays when it is the
/// one that every font has for that letter.
/// </summary>
internal sealed class GlyphNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly SimpleEncoding _encoding;
    private readonly bool _isRenumbered;

    /// <param name="encoding">The names of the codes.</param>
    /// <param name="codes">The codes; when they keep their numbers, the names stay too.</param>
    /// <param name="program">The program that the names lead into; null for a Type 3 font.</param>
    /// <param name="meaning">What a code means.</param>
    public GlyphNames(SimpleEncoding encoding, CodeMap codes, FontProgram? program, Func<int, string> meaning)
    {
        _encoding = encoding;
        _isRenumbered = codes.IsRenumbered;
        if (!_isRenumbered) return;
        foreach (var (old, code) in codes.Pairs)
        {
            if (encoding.NameOf(old) is not { } name || name == ".notdef" || _names.ContainsKey(name)) continue;
            var told = UnicodeText.WithoutLigatures(GlyphList.ToUnicode(name));
            // A TrueType program is asked for letters, not names, where the name is a letter's.
            var stays = told.Length > 0 && (program is SfntProgram { Cff: null } || program?.GlyphOf(name) < 0 || told == meaning(old));
            _names[name] = stays ? name : string.Create(CultureInfo.InvariantCulture, $"glyph.{code}");
        }
    }

    /// <summary>The new name for an old one; one that no code leads to stays when it is a letter's, else it goes.</summary>
    public string New(string name) =>
        !_isRenumbered || name == ".notdef" ? name
        : _names.TryGetValue(name, out var known) ? known
        : GlyphList.ToUnicode(name).Length > 0 ? name
        : ".notdef";

    public bool IsRenamed(int old) => _encoding.NameOf(old) is { } name && _names.TryGetValue(name, out var known) && known != name;
}
