using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Fonts.Programs;
using Lakwerk.Pdf.Fonts.Subsetting;

namespace Lakwerk.Pdf.Tests.Fonts;

/// <summary>Font programs of a few glyphs, each a rectangle as wide as its seed says; made by hand so that tests know every byte.</summary>
internal static class TinyFonts
{
    /// <summary>A glyph: its name, its character and the number that its shape and width are made of.</summary>
    internal readonly record struct Shape(string Name, char Character, int Size);

    private const int SymbolEncoding = 0;
    private const int UnicodeEncoding = 1;

    public static readonly Shape[] Abcd = [new("A", 'A', 500), new("B", 'B', 600), new("C", 'C', 700), new("D", 'D', 800)];

    /// <summary>A TrueType program: .notdef, the given glyphs, and one composite of the last two under the character behind the last.</summary>
    public static byte[] TrueType(params Shape[] shapes) => TrueType(UnicodeEncoding, shapes);

    /// <summary>The same program with a table cmap for symbols: its characters are codes.</summary>
    public static byte[] Symbols(params Shape[] shapes) => TrueType(SymbolEncoding, shapes);

    private static byte[] TrueType(int encoding, Shape[] shapes)
    {
        var glyf = new FontBuffer();
        var loca = new FontBuffer().U16(0);
        var hmtx = new FontBuffer();
        AddGlyph(glyf, loca, hmtx, Rectangle(400), 450);
        foreach (var shape in shapes) AddGlyph(glyf, loca, hmtx, Rectangle(shape.Size), shape.Size + 50);
        AddGlyph(glyf, loca, hmtx, Composite(shapes.Length - 1, shapes.Length), 1000);
        var count = shapes.Length + 2;

        var tables = new SfntWriter();
        tables.Add("head", new FontBuffer().U32(0x10000).U32(0x10000).U32(0).U32(0x5F0F3CF5).U16(3).U16(1000).U32(0).U32(0).U32(0).U32(0)
            .U16(-50).U16(-200).U16(1100).U16(900).U16(0).U16(8).U16(2).U16(0).U16(0).ToArray());
        tables.Add("hhea", new FontBuffer().U32(0x10000).U16(800).U16(-200).U16(0).U16(1000).U16(0).U16(0).U16(900).U16(1).U16(0).U16(0).U32(0).U32(0).U16(0).U16(count).ToArray());
        tables.Add("maxp", new FontBuffer().U32(0x10000).U16(count).U16(8).U16(2).U16(8).U16(2).U16(2).U16(0).U16(0).U16(0).U16(0).U16(0).U16(0).U16(2).U16(1).ToArray());
        tables.Add("hmtx", hmtx.ToArray());
        tables.Add("loca", loca.ToArray());
        tables.Add("glyf", glyf.ToArray());
        tables.Add("cmap", Cmap(shapes, encoding));
        tables.Add("post", Post(shapes));
        return tables.ToArray();
    }

    /// <summary>A name-keyed CFF program; every glyph calls a subroutine of its own.</summary>
    public static byte[] Cff(params Shape[] shapes)
    {
        var charset = new FontBuffer().U8(0);
        for (var i = 0; i < shapes.Length; i++) charset.U16(391 + i);
        var encoding = new FontBuffer().U8(0).U8(shapes.Length);
        foreach (var shape in shapes) encoding.U8(shape.Character);
        var charStrings = new FontBuffer().Index([Endchar(400), .. shapes.Select((shape, i) => Calling(shape.Size, i))]);
        var subrs = new FontBuffer().Index([.. shapes.Select(shape => Outline(shape.Size))]);
        var strings = new FontBuffer().Index([.. shapes.Select(shape => (ReadOnlyMemory<byte>)Encoding.ASCII.GetBytes(shape.Name))]);
        var head = new FontBuffer().U8(1).U8(0).U8(4).U8(1).Index(["Tiny"u8.ToArray()]);
        const int TopLength = 6 + 6 + 6 + 11;
        var start = head.Length + 2 + 1 + 2 + TopLength + strings.Length + 2;
        var encodingAt = start + charset.Length;
        var charStringsAt = encodingAt + encoding.Length;
        var privateAt = charStringsAt + charStrings.Length;
        var top = new FontBuffer().Integers(CffDict.Charset, start).Integers(CffDict.Encoding, encodingAt).Integers(CffDict.CharStrings, charStringsAt).Integers(CffDict.Private, 6, privateAt);
        return head.Index([top.ToArray()]).Bytes(strings.Span).U16(0).Bytes(charset.Span).Bytes(encoding.Span).Bytes(charStrings.Span)
            .Integers(CffDict.Subrs, 6).Bytes(subrs.Span).ToArray();
    }

    /// <summary>A Type 1 program; the sixth and later subroutines each draw one glyph.</summary>
    public static byte[] Type1(params Shape[] shapes)
    {
        var clear = new StringBuilder("%!PS-AdobeFont-1.0: Tiny\n12 dict begin\n/FontName /Tiny def\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/FontBBox {0 0 900 900} readonly def\n/FontType 1 def\n/PaintType 0 def\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\n");
        foreach (var shape in shapes) clear.Append(CultureInfo.InvariantCulture, $"dup {(int)shape.Character} /{shape.Name} put\n");
        clear.Append("readonly def\ncurrentdict end\ncurrentfile eexec\n");
        var plain = new FontBuffer().Text($"dup /Private 8 dict dup begin\n/RD {{string currentfile exch readstring pop}} executeonly def\n/ND {{noaccess def}} executeonly def\n/NP {{noaccess put}} executeonly def\n/BlueValues [] def\n/password 5839 def\n/Subrs {5 + shapes.Length} array\n");
        for (var i = 0; i < 5 + shapes.Length; i++) AddType1(plain, $"dup {i}", i < 5 ? [11] : [.. Type1Outline(shapes[i - 5].Size), 11], "NP");
        plain.Text($"ND\n2 index /CharStrings {shapes.Length + 1} dict dup begin\n");
        for (var i = shapes.Length - 1; i >= 0; i--)
            AddType1(plain, "/" + shapes[i].Name, [139, .. Type1Number(shapes[i].Size + 50), 13, (byte)(139 + 5 + i), 10, 14], "ND");
        AddType1(plain, "/.notdef", [139, .. Type1Number(450), 13, 14], "ND");
        plain.Text("end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\nmark currentfile closefile\n");
        return [.. Encoding.ASCII.GetBytes(clear.ToString()), .. Type1Cipher.Encrypt(plain.Span, Type1Parts.EexecKey, 4), .. Encoding.ASCII.GetBytes("\n" + new string('0', 512) + "\ncleartomark\n")];
    }

    private static void AddGlyph(FontBuffer glyf, FontBuffer loca, FontBuffer hmtx, FontBuffer glyph, int width)
    {
        glyf.Bytes(glyph.Span).Pad(4);
        loca.U16(glyf.Length / 2);
        hmtx.U16(width).U16(0);
    }

    private static FontBuffer Rectangle(int size) => new FontBuffer()
        .U16(1).U16(0).U16(0).U16(size).U16(size).U16(3).U16(0)
        .U8(1).U8(1).U8(1).U8(1)
        .U16(0).U16(size).U16(0).U16(-size).U16(0).U16(0).U16(size).U16(0);

    private static FontBuffer Composite(int first, int second) => new FontBuffer()
        .U16(-1).U16(0).U16(0).U16(900).U16(900).U16(0x0022).U16(first).U16(0).U16(0x0002).U16(second).U16(0x0A0A);

    /// <summary>A trimmed table from the first character to the one behind the last, which is the composite.</summary>
    private static byte[] Cmap(Shape[] shapes, int encoding)
    {
        int first = shapes.Min(shape => shape.Character), composite = CompositeOf(shapes), count = composite - first + 1;
        var unicode = new FontBuffer().U16(6).U16(10 + (2 * count)).U16(0).U16(first).U16(count);
        for (var character = first; character < composite; character++) unicode.U16(1 + Array.FindIndex(shapes, shape => shape.Character == character));
        unicode.U16(shapes.Length + 1);
        return new FontBuffer().U16(0).U16(1).U16(3).U16(encoding).U32(12).Bytes(unicode.Span).ToArray();
    }

    private static byte[] Post(Shape[] shapes)
    {
        var post = new FontBuffer().U32(0x20000).U32(0).U32(0).U32(0).U32(0).U32(0).U32(0).U32(0).U16(shapes.Length + 2).U16(0);
        for (var i = 0; i <= shapes.Length; i++) post.U16(258 + i);
        foreach (var shape in shapes) post.U8(shape.Name.Length).Text(shape.Name);
        return post.U8(1).Text(((char)CompositeOf(shapes)).ToString()).ToArray();
    }

    private static int CompositeOf(Shape[] shapes) => 1 + shapes.Max(shape => shape.Character);

    private static ReadOnlyMemory<byte> Endchar(int width) => (byte[])[.. Type2Number(width), 14];

    private static ReadOnlyMemory<byte> Calling(int size, int subr) => (byte[])[.. Type2Number(size + 50), .. Type2Number(0), .. Type2Number(0), 21, (byte)(139 + subr - 107), 10, 14];

    private static ReadOnlyMemory<byte> Outline(int size) => (byte[])[.. Type2Number(size), 6, .. Type2Number(size), 7, .. Type2Number(-size), 6, 11];

    private static byte[] Type2Number(int value) => [28, (byte)(value >> 8), (byte)value];

    private static byte[] Type1Number(int value) => [255, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Type1Outline(int size) => [139, 139, 21, .. Type1Number(size), 6, .. Type1Number(size), 7, .. Type1Number(-size), 6, 9];

    private static void AddType1(FontBuffer plain, string head, byte[] charString, string end)
    {
        var cipher = Type1Cipher.Encrypt(charString, Type1Cipher.CharStringKey, 4);
        plain.Text($"{head} {cipher.Length} RD ").Bytes(cipher).Text($" {end}\n");
    }
}
