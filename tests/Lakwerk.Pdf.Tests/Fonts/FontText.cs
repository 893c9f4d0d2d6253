using System.Text;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Fonts;

/// <summary>Font dictionaries written as PDF, and what the loader makes of them.</summary>
internal static class FontText
{
    /// <summary>Parses one object; names written as <c>/@0</c> are replaced by the given objects.</summary>
    public static PdfDictionary Dictionary(string pdf, params PdfObject[] objects)
    {
        var parser = new ObjectParser(Encoding.Latin1.GetBytes(pdf));
        return (PdfDictionary)Replace(parser.Read()!, objects);
    }

    public static PdfStream Stream(string text, string dictionary = "<<>>") =>
        new(Dictionary(dictionary), Encoding.Latin1.GetBytes(text));

    public static PdfFont Load(string pdf, params PdfObject[] objects) => new FontLoader(PdfLimits.Default).Load(Dictionary(pdf, objects));

    public static FontGlyph[] ReadAll(this PdfFont font, params byte[] text)
    {
        var glyphs = new List<FontGlyph>();
        for (var at = 0; at < text.Length; at += glyphs[^1].ByteCount) glyphs.Add(font.Read(text.AsSpan(at)));
        return [.. glyphs];
    }

    public static string Text(this PdfFont font, params byte[] text) => string.Concat(font.ReadAll(text).Select(glyph => glyph.Unicode));

    private static PdfObject Replace(PdfObject value, PdfObject[] objects)
    {
        switch (value)
        {
            case PdfName { Value: ['@', ..] name }:
                return objects[int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)];
            case PdfDictionary dictionary:
                foreach (var (key, inner) in dictionary.Entries.ToArray()) dictionary.Set(key, Replace(inner, objects));
                return dictionary;
            case PdfArray array:
                return new PdfArray(array.Raw.Select(item => Replace(item, objects)));
            default:
                return value;
        }
    }
}
