using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>From the CIDs of a descendant font to the glyphs of its program (ISO 32000-2, 9.7.4.2).</summary>
internal sealed class CidToGlyph
{
    private readonly Lazy<FontBytes?> _map;

    public CidToGlyph(PdfDictionary descendant, FontResources resources) =>
        _map = new Lazy<FontBytes?>(() => descendant.Stream("CIDToGIDMap") is { } stream ? new FontBytes(resources.Bytes(stream)) : null);

    /// <summary>The dictionary brings a map of its own.</summary>
    public bool IsExplicit => _map.Value is not null;

    /// <summary>What the dictionary's map says; 0 without one.</summary>
    public int Mapped(int cid) => _map.Value?.U16(2 * cid) ?? 0;

    /// <summary>The glyph of a CID; 0 or -1 when there is none.</summary>
    public int GlyphOf(int cid, FontProgram program) =>
        program is SfntProgram { Cff: null } && _map.Value is { } map ? map.U16(2 * cid) : program.GlyphOfCid(cid);
}
