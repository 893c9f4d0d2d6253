using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>Tells of which fonts the codes may be chosen anew.</summary>
internal static class CodeFreedom
{
    private const int SymbolicFlag = 4;
    private const int FewCodes = 4;

    /// <summary>The bytes of each code; null when the codes must stay.</summary>
    public static int? LengthOf(PdfFont font) => font switch
    {
        SimpleFont simple when IsFree(simple) => 1,
        Type3Font type3 when type3.Dictionary["Encoding"] is PdfDictionary => 1,
        CompositeFont composite => LengthOf(composite),
        _ => null,
    };

    /// <summary>True for a simple TrueType font whose codes lead to glyphs by themselves, without names.</summary>
    public static bool GoesByCode(SimpleFont font) => font.Dictionary["Encoding"] is PdfNull && font.Program.Program is SfntProgram { Cff: null };

    public static bool IsSymbolic(PdfDictionary font) => (font.Dictionary("FontDescriptor")?.Int("Flags") & SymbolicFlag) != 0;

    /// <summary>
    /// True when the codes of a simple font leave more numbers out than they use: then they are those of a larger set of
    /// signs, for numbers in the order of use, of whichever text, follow upon each other.
    /// </summary>
    public static bool AreScattered(PdfFont font)
    {
        if (font is not SimpleFont { Program.Program: { } program } simple) return false;
        int first = -1, last = -1, count = 0;
        for (var code = 0; code < 256; code++)
        {
            if (!Shows(program, simple.Encoding.NameOf(code), code)) continue;
            if (count++ == 0) first = code;
            last = code;
        }

        return count >= FewCodes && last - first + 1 > 2 * count;
    }

    private static bool Shows(FontProgram program, string? name, int code) =>
        name != ".notdef" && SimpleGlyphs.Of(program, name, code).Any(glyph => glyph > 0);

    // A named encoding gives letters the codes that they have everywhere.
    private static bool IsFree(SimpleFont font)
    {
        var encoding = font.Dictionary["Encoding"];
        if (encoding is not (PdfNull or PdfDictionary) || (encoding is PdfDictionary named && named.Array("Differences") is null)) return false;
        return font.Program.Program switch
        {
            SfntProgram { Cff: null } sfnt => SfntSubset.CanWrite(sfnt) && (encoding is PdfDictionary || (HasCodes(sfnt) && IsSymbolic(font.Dictionary))),
            SfntProgram { Cff: { } cff } => CffSubset.CanWrite(cff) && !cff.IsCidKeyed,
            CffProgram cff => CffSubset.CanWrite(cff) && !cff.IsCidKeyed,
            Type1Program type1 => Type1Subset.Write(type1, [], new HashSet<int>(), text => text, name => name) is not null,
            _ => false,
        };
    }

    private static bool HasCodes(SfntProgram program) => program.Cmap(3, 0) is not null || program.Cmap(1, 0) is not null || program.Cmap(3, 1) is not null;

    private static int? LengthOf(CompositeFont font)
    {
        if (!font.IsTrusted || font.CMap is not { } cmap || font.IsOfCollection || !CanNumber(font)) return null;
        // Codes that a map leads to their glyphs, and no ToUnicode explains, are characters themselves.
        if (font.ToUnicode is null && font.Glyphs.IsExplicit) return null;
        if (cmap.IsIdentity) return 2;
        var length = font.Dictionary["Encoding"] is PdfStream ? Only(cmap.CodeSpaces) : 0;
        return length is 1 or 2 ? length : null;
    }

    private static int Only(IReadOnlyList<CodeSpace> spaces)
    {
        foreach (var space in spaces)
            if (space.Length != spaces[0].Length) return 0;
        return spaces[0].Length;
    }

    private static bool CanNumber(CompositeFont font) => font.Program.Program switch
    {
        CffProgram cff => CffSubset.CanWrite(cff) && !font.Glyphs.IsExplicit,
        SfntProgram { Cff: { } cff } => CffSubset.CanWrite(cff) && !font.Glyphs.IsExplicit,
        SfntProgram sfnt => SfntSubset.CanWrite(sfnt),
        _ => false,
    };
}
