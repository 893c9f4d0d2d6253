using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Pdf.Writing.AllowList;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// The fonts of the new file. Each gets its number when it is first used and is written at the end, pruned to the codes
/// that are still shown: a font that keeps the letters of removed text tells what was removed.
/// </summary>
/// <param name="output">The new file.</param>
/// <param name="dropped">What could not be pruned is noted there.</param>
/// <param name="renumbers">Letters get new codes where the font allows it.</param>
internal sealed class FontUses(PdfFileWriter output, DropLog dropped, bool renumbers)
{
    private readonly Dictionary<PdfDictionary, FontUse> _byDictionary = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ObjectId, FontUse> _byId = [];
    private readonly Queue<FontUse> _unwritten = new();

    /// <summary>Tells under which id a font dictionary stands, so that one that is read twice is written once.</summary>
    public void Found(PdfFont font, PdfObject raw)
    {
        if (raw is not PdfReference { Id: var id } || _byDictionary.ContainsKey(font.Dictionary)) return;
        if (!_byId.TryGetValue(id, out var use)) _byId[id] = use = New(font);
        _byDictionary[font.Dictionary] = use;
    }

    /// <summary>The use of a font: its number, and the codes that it shows.</summary>
    public FontUse Of(PdfFont font)
    {
        if (!_byDictionary.TryGetValue(font.Dictionary, out var use)) _byDictionary[font.Dictionary] = use = New(font);
        return use;
    }

    /// <summary>Writes every font that was used, also those that glyph procedures turn out to use.</summary>
    /// <param name="copier">Writes them.</param>
    /// <param name="prune">They forget what nothing shows any more.</param>
    public void Write(ResourceCopier copier, bool prune)
    {
        while (_unwritten.TryDequeue(out var use))
        {
            if (use.Reference is null) continue;
            var pruned = prune ? use.Pruned() : new PrunedFont(use.Font.Dictionary, IsComplete: true);
            if (!pruned.IsComplete) dropped.Note("font kept whole");
            copier.WriteFont(use.Reference, pruned.Dictionary);
        }
    }

    private FontUse New(PdfFont font)
    {
        var use = new FontUse(font, output, renumbers ? CodeNumbers.For(font) : null);
        _unwritten.Enqueue(use);
        return use;
    }
}
