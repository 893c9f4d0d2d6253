using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Redaction.Content;

/// <summary>How the new file shows text in a font.</summary>
/// <param name="Name">Its name in the resources.</param>
/// <param name="Numbers">The new codes of its letters; null when they are the old ones.</param>
internal readonly record struct ShownFont(string? Name, CodeNumbers? Numbers)
{
    /// <summary>Adds the code of a glyph.</summary>
    /// <param name="text">Gets the bytes.</param>
    /// <param name="old">The old string.</param>
    /// <param name="glyph">The glyph, somewhere in that string.</param>
    public void AddCode(ByteBuffer text, ReadOnlySpan<byte> old, in ShownGlyph glyph)
    {
        if (Numbers is null)
        {
            text.Add(old.Slice(glyph.ByteOffset, glyph.Glyph.ByteCount));
            return;
        }

        // Half a code at the end of a string shows no letter.
        var code = glyph.Glyph.ByteCount == Numbers.Length ? Numbers.Of(glyph.Glyph) : 0;
        for (var shift = 8 * (Numbers.Length - 1); shift >= 0; shift -= 8) text.Add((byte)(code >> shift));
    }
}
