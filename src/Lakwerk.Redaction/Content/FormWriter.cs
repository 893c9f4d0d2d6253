using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Content;

/// <summary>Writes rewritten content as a form XObject, tiling pattern or transparency group (ISO 32000-2, 8.10, 8.7.3, 11.6.6).</summary>
internal static class FormWriter
{
    /// <summary>Null when the content draws nothing.</summary>
    public static PdfReference? Write(RewriteSession session, PdfStream source, ScopeFrame frame)
    {
        if (frame.Output.Length == 0) return null;
        var dictionary = source.Dictionary.Int("PatternType") == 1 ? Pattern(source.Dictionary) : Form(session, source.Dictionary);
        dictionary.Set("Resources", frame.Resources.ToDictionary());
        var tags = frame.Sequences.Tags;
        if (tags?.Key is { } key) dictionary.Set("StructParents", PdfNumber.Of(key));
        var form = session.Output.AddCompressed(dictionary, frame.Output.Bytes.Written);
        if (tags is not null) tags.Form = form;
        return form;
    }

    /// <summary>A transparency group's attributes that matter for painting.</summary>
    public static PdfDictionary? Group(RewriteSession session, PdfDictionary source)
    {
        if (source.Dictionary("Group") is not { } group || group.Name("S") != "Transparency") return null;
        var copy = new PdfDictionary();
        copy.Set("S", new PdfName("Transparency"));
        if (group.Raw("CS") is var space and not PdfNull && session.Copier.ColorSpace(space) is { } colors) copy.Set("CS", colors);
        if (group.Boolean("I")) copy.Set("I", PdfBoolean.True);
        if (group.Boolean("K")) copy.Set("K", PdfBoolean.True);
        return copy;
    }

    private static PdfDictionary Form(RewriteSession session, PdfDictionary source)
    {
        var form = new PdfDictionary();
        form.Set("Type", new PdfName("XObject"));
        form.Set("Subtype", new PdfName("Form"));
        CopyNumbers(source, form, "BBox", 4);
        CopyNumbers(source, form, "Matrix", 6);
        if (Group(session, source) is { } group) form.Set("Group", group);
        return form;
    }

    private static PdfDictionary Pattern(PdfDictionary source)
    {
        var pattern = new PdfDictionary();
        pattern.Set("Type", new PdfName("Pattern"));
        pattern.Set("PatternType", PdfNumber.Of(1));
        pattern.Set("PaintType", PdfNumber.Of(source.Int("PaintType", 1) == 2 ? 2 : 1));
        pattern.Set("TilingType", PdfNumber.Of(Math.Clamp(source.Int("TilingType", 1), 1, 3)));
        CopyNumbers(source, pattern, "BBox", 4);
        pattern.Set("XStep", PdfNumber.Of(source.Number("XStep")));
        pattern.Set("YStep", PdfNumber.Of(source.Number("YStep")));
        CopyNumbers(source, pattern, "Matrix", 6);
        return pattern;
    }

    private static void CopyNumbers(PdfDictionary source, PdfDictionary target, string key, int count)
    {
        if (source.Array(key) is not { } array || array.Count < count) return;
        var numbers = new double[count];
        for (var i = 0; i < count; i++) numbers[i] = array.Number(i);
        target.Set(key, PdfArray.OfNumbers(numbers));
    }
}
