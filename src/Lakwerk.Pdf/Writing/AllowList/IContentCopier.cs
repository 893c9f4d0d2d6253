using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing.AllowList;

/// <summary>
/// Writes content that resources hold: tiling patterns, soft-mask groups, Type 3 glyphs. Content is never copied, it is
/// interpreted and written anew, and only the room that knows the marks can do that.
/// </summary>
public interface IContentCopier
{
    /// <summary>A form, tiling pattern or transparency group as a new stream; null when it may not pass.</summary>
    PdfReference? CopyForm(PdfStream form);

    /// <summary>The CharProcs and Resources of a Type 3 font, set on <paramref name="target"/>.</summary>
    void CopyGlyphProcedures(PdfDictionary font, PdfDictionary target);
}
