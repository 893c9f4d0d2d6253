using System.Globalization;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>The parts of font dictionaries that all kinds of font share.</summary>
internal static class FontParts
{
    // CharSet and CIDSet list glyphs, the average and largest width are taken over all of them: none of these is needed.
    private static readonly string[] DescriptorKeys =
    [
        "Type", "FontName", "FontFamily", "FontStretch", "FontWeight", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "Leading",
        "CapHeight", "XHeight", "StemV", "StemH", "MissingWidth",
    ];

    /// <summary>Copies entries whose values are plain (names, numbers, strings, arrays of these), references followed.</summary>
    public static void CopyPlain(PdfDictionary source, PdfDictionary target, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            if (Plain(source[key]) is { } value) target.Set(key, value);
    }

    /// <summary>A font descriptor without its program and its lists of glyphs.</summary>
    public static PdfDictionary Descriptor(PdfDictionary source, string fontName)
    {
        var target = new PdfDictionary();
        CopyPlain(source, target, DescriptorKeys);
        if (source.Has("FontName")) target.Set("FontName", new PdfName(fontName));
        return target;
    }

    /// <summary>Puts a program into a descriptor under the key, and with the kind, that the old one had.</summary>
    public static void SetProgram(PdfDictionary source, PdfDictionary target, ReadOnlyMemory<byte> program, (int Clear, int Encrypted)? lengths = null)
    {
        foreach (var key in (string[])["FontFile", "FontFile2", "FontFile3"])
        {
            if (source.Stream(key) is not { } old) continue;
            var dictionary = new PdfDictionary();
            CopyPlain(old.Dictionary, dictionary, "Subtype");
            if (lengths is var (clear, encrypted))
            {
                dictionary.Set("Length1", PdfNumber.Of((long)clear));
                dictionary.Set("Length2", PdfNumber.Of((long)encrypted));
                dictionary.Set("Length3", PdfNumber.Of((long)(program.Length - clear - encrypted)));
            }
            else if (key == "FontFile2")
            {
                dictionary.Set("Length1", PdfNumber.Of((long)program.Length));
            }

            target.Set(key, new PdfStream(dictionary, program));
            return;
        }
    }

    /// <summary>
    /// A name for the pruned font. The prefix that producers put before the name of a subset is often made of its glyphs;
    /// a new one is made of what the font still shows.
    /// </summary>
    public static string Rename(string name, IEnumerable<FontGlyph> shown)
    {
        var plain = FontNames.WithoutSubsetPrefix(name);
        if (plain.Length == name.Length) return name;
        var hash = 14695981039346656037UL;
        foreach (var glyph in shown)
        {
            Mix(ref hash, glyph.Code);
            foreach (var c in glyph.Unicode) Mix(ref hash, c);
            Mix(ref hash, (int)Math.Round(Math.Clamp(glyph.Width, -1000, 1000) * 100_000));
        }

        Span<char> prefix = stackalloc char[6];
        for (var i = 0; i < prefix.Length; i++, hash /= 26) prefix[i] = (char)('A' + (hash % 26));
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}+{plain}");
    }

    private static void Mix(ref ulong hash, int value) => hash = (hash ^ (uint)value) * 1099511628211UL;

    private static PdfObject? Plain(PdfObject value)
    {
        switch (value)
        {
            case PdfName or PdfNumber or PdfString or PdfBoolean:
                return value;
            case PdfArray array:
                var copy = new PdfArray();
                foreach (var item in array)
                {
                    if (Plain(item) is not { } plain) return null;
                    copy.Add(plain);
                }

                return copy;
            default:
                return null;
        }
    }
}
