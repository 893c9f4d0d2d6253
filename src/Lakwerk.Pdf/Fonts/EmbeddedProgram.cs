using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>The font program inside the file, opened when something must be asked of it.</summary>
internal sealed class EmbeddedProgram
{
    private const int SymbolBlock = 0xF000;
    private readonly Lazy<FontProgram?> _program;

    public EmbeddedProgram(PdfStream? stream, FontResources resources)
    {
        Stream = stream;
        _program = new Lazy<FontProgram?>(() => stream is null ? null : FontProgram.Open(resources.Bytes(stream)));
    }

    /// <summary>The file brings a program, whether or not it can be read.</summary>
    public bool IsPresent => Stream is not null;

    public PdfStream? Stream { get; }

    /// <summary>The program; null when there is none or it cannot be read.</summary>
    public FontProgram? Program => _program.Value;

    /// <summary>
    /// The glyph names of the program's own encoding, or null. TrueType programs have none that readers agree on; theirs
    /// are asked code by code.
    /// </summary>
    public string?[]? BuiltInEncoding() => IsPresent ? Program?.Encoding : null;

    /// <summary>Advance width of a simple font's code in thousandths of an em, or null.</summary>
    public double? Width(int code, string? name) => IsPresent && GlyphOf(code, name) is >= 0 and var glyph ? Program?.Advance(glyph) : null;

    /// <summary>What the program itself says about a simple font's code; "" when nothing.</summary>
    public string Unicode(int code, string? name) => IsPresent && GlyphOf(code, name) is > 0 and var glyph ? Program!.Unicode(glyph) : "";

    /// <summary>The glyph that a simple font shows for a code (ISO 32000-2, 9.6.5.4); -1 when there is none.</summary>
    public int GlyphOf(int code, string? name)
    {
        if (Program is SfntProgram { Cff: null } sfnt) return GlyphOf(sfnt, code, name);
        return name is null ? -1 : Program?.GlyphOf(name) ?? -1;
    }

    private static int GlyphOf(SfntProgram sfnt, int code, string? name)
    {
        if (name is not null && ByName(sfnt, name) is > 0 and var named) return named;
        if (sfnt.Cmap(3, 0) is { } symbol)
        {
            if (symbol.GlyphOf(SymbolBlock + code) is > 0 and var high) return high;
            if (symbol.GlyphOf(code) is > 0 and var low) return low;
        }

        return sfnt.Cmap(1, 0)?.GlyphOf(code) is > 0 and var mac ? mac : -1;
    }

    private static int ByName(SfntProgram sfnt, string name)
    {
        var text = GlyphList.ToUnicode(name);
        if (text.Length > 0 && sfnt.Cmap(3, 1)?.GlyphOf(char.ConvertToUtf32(text, 0)) is > 0 and var glyph) return glyph;
        return sfnt.GlyphOf(name);
    }
}
