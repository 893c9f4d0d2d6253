using System.IO.Compression;
using static Lakwerk.Redaction.Tests.Fixtures.PageChannels;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>Secrets in pictures, in annotations and in what stands around the pages.</summary>
internal static class FileChannels
{
    private const int Side = 20;

    // The picture lies at (90, 660), 5 points a pixel: the mark covers the columns 5 to 13 in the rows 9 to 12.
    private const string Picture = "q 100 0 0 100 90 660 cm /Im Do Q";
    private const string Image = "/Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray ";

    private static readonly string Shown = Line("Kooper");

    public static IEnumerable<Channel> All =>
    [
        new("pixels, raw", true, s => Painted().AddStream(Image, Pixels(s)).Build()),
        new("pixels, Flate", true, s => Painted().AddStream(Image + "/Filter /FlateDecode", Deflate(Pixels(s))).Build()),
        new("pixels, indexed", true, s => Painted().AddStream(Image.Replace("/DeviceGray", "[/Indexed /DeviceGray 255 7 0 R]", StringComparison.Ordinal), Pixels(s)).AddStream("", [.. Enumerable.Range(0, 256).Select(i => (byte)i)]).Build()),
        new("pixels of a soft mask", true, s => Painted().AddStream(Image + "/SMask 7 0 R", Pixels("Kooper")).AddStream(Image, Pixels(s)).Build()),
        new("pixels of an inline image", true, s => new Sheet($"q 100 0 0 100 90 660 cm BI /W 20 /H 20 /BPC 8 /CS /G /F /AHx ID {Convert.ToHexString(Pixels(s))}> EI Q").Build()),
        new("metadata of an image", false, s => Painted().AddStream(Image + "/Metadata 7 0 R /Alternates [] /Name /" + s, Pixels("Kooper")).AddStream("/Type /Metadata", s).Build()),
        new("annotation", true, s => Annotated($"/Subtype /FreeText /Contents ({s}) /T ({s}) /RC ({s}) /AP << /N 7 0 R >>", s)),
        new("note", false, s => Annotated($"/Subtype /Text /Contents ({s}) /Popup << /Type /Annot /Subtype /Popup /Rect [0 0 1 1] /Contents ({s}) >>", s)),
        new("redaction that nobody applied", false, s => Annotated($"/Subtype /Redact /OverlayText ({s})", s)),
        new("form field, its appearance", true, s => Annotated("/Subtype /Widget /FT /Tx /AP << /N 7 0 R >>", s)),
        new("form field, its value and names", false, s => Annotated($"/Subtype /Widget /FT /Tx /T ({s}) /TU ({s}) /V ({s}) /DV ({s}) /MK << /CA ({s}) >> /AP << /N 7 0 R >>", "Kooper", "/AcroForm << /Fields [6 0 R] >>")),
        new("link to a web address", true, s => Annotated($"/Subtype /Link /A << /S /URI /URI (https://example.org/{s}) >>", s)),
        new("information dictionary", false, s => new Sheet(Shown) { Trailer = "/Info 6 0 R" }.Add($"<< /Title ({s}) /Author ({s}) /Producer ({s}) /CreationDate (D:2024{s}) >>").Build()),
        new("XMP", false, s => new Sheet(Shown) { Catalog = "/Metadata 6 0 R", Page = "/Metadata 6 0 R" }.AddStream("/Type /Metadata /Subtype /XML", $"<x:xmpmeta>{s}</x:xmpmeta>").Build()),
        new("identifier", false, s => new Sheet(Shown) { Trailer = $"/ID [({s}) ({s})]" }.Build()),
        new("bookmark", false, s => new Sheet(Shown) { Catalog = "/Outlines 6 0 R" }.Add("<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>").Add($"<< /Title ({s}) /Parent 6 0 R >>").Build()),
        new("attachment", false, s => new Sheet(Shown) { Catalog = "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>" }.Add($"<< /Type /Filespec /F ({s}.txt) /EF << /F 7 0 R >> >>").AddStream("/Type /EmbeddedFile", s).Build()),
        new("script", false, s => new Sheet(Shown) { Catalog = $"/OpenAction << /S /JavaScript /JS ({s}) >>", Page = $"/AA << /O << /S /JavaScript /JS ({s}) >> >>" }.Build()),
        new("named destination", false, s => new Sheet(Shown) { Catalog = $"/Dests << /{s} [3 0 R /Fit] >>" }.Build()),
        new("page label", false, s => new Sheet(Shown) { Catalog = $"/PageLabels << /Nums [0 << /P ({s}) >>] >>" }.Build()),
        new("structure", false, s => new Sheet(Shown) { Catalog = "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R" }.Add("<< /Type /StructTreeRoot /K 7 0 R >>").Add($"<< /Type /StructElem /S /Figure /P 6 0 R /Alt ({s}) /ActualText ({s}) /E ({s}) /T ({s}) >>").Build()),
        new("structure around the secret", true, s => Tagged(s, 1, $"/Alt ({s}) /ActualText ({s}) /E ({s}) /T ({s}) /ID ({s}) /C /{s} /Lang ({s})")),
        new("structure, number of elements", true, s => Tagged(s, 1 + s[0] % 5, "")),
        new("structure, a role named after the secret", false, s => Tagged("Kooper", 1, "", s)),
        new("structure, parts that are no more than the secret", true, s => TaggedSheet.Build(
            TaggedSheet.Line(0, 720, "Kop") + string.Concat(s[..(1 + s[0] % 5)].Select((c, i) => TaggedSheet.Line(i + 1, 700, new string(' ', 6 + i) + c).Replace("(" + new string(' ', 6 + i), $"{7.2 * (6 + i)} 0 Td (".Replace(',', '.'), StringComparison.Ordinal))),
            new Tag("P", "", 0), new Tag("Table", "", [.. Enumerable.Range(1, 1 + s[0] % 5).Select(i => new Tag("TR", "", new Tag("TD", "", i)))]))),
        new("thumbnail", false, s => new Sheet(Shown) { Page = "/Thumb 6 0 R" }.AddStream(Image, Pixels(s)).Build()),
        new("private data", false, s => new Sheet(Shown) { Page = $"/PieceInfo << /X << /Private ({s}) >> >> /LastModified (D:{s})", Catalog = $"/XX_Note ({s})" }.Build()),
        new("comment between objects", false, s => new Sheet(Shown) { Between = $"% {s}\n" }.Build()),
        new("bytes before the header", false, s => new Sheet(Shown) { Before = s + "\n" }.Build()),
        new("bytes after the end", false, s => new Sheet(Shown).Builder().Raw(s).ToArray()),
        new("object that nothing leads to", false, s => new Sheet(Shown).Add($"({s})").Build()),
        new("earlier revision", false, s => new Sheet(Line(s)).Builder().Stream(4, "", Shown).Xref().ToArray()),
        new("deleted object", false, s => new Sheet(Shown).Add($"({s})").Builder().Free(6).Xref().ToArray()),
    ];

    private static Sheet Painted() => new(Picture) { Resources = "/XObject << /Im 6 0 R >>" };

    /// <summary>A picture that is the same for all, but for twenty pixels under the mark.</summary>
    private static byte[] Pixels(string secret)
    {
        var pixels = new byte[Side * Side];
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)(i * 37);
        for (var i = 0; i < 12; i++) pixels[(10 + i / 6) * Side + 6 + i % 6] = (byte)(secret[i % 6] * (i + 1));
        return pixels;
    }

    private static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest)) zlib.Write(data);
        return output.ToArray();
    }

    /// <summary>A paragraph whose secret is written in parts, each an element of its own.</summary>
    private static byte[] Tagged(string secret, int parts, string keys, string role = "Span")
    {
        var content = new System.Text.StringBuilder("BT /F1 12 Tf 72 700 Td /P << /MCID 0 >> BDC (Beste ) Tj EMC ");
        for (var i = 0; i < parts; i++) content.Append($"/{role} << /MCID {i + 1} >> BDC ({(i < parts - 1 ? secret.Substring(i, 1) : secret[i..])}) Tj EMC ");
        content.Append($"/P << /MCID {parts + 1} >> BDC (, dank.) Tj EMC ET");
        object[] kids = [0, .. Enumerable.Range(1, parts).Select(i => new Tag(role, keys, i)), parts + 1];
        return TaggedSheet.Build(content.ToString(), new Tag("Sect", keys, new Tag("P", keys, kids)));
    }

    /// <summary>An annotation over the mark; object 7 is an appearance that shows the words.</summary>
    private static byte[] Annotated(string keys, string shown, string catalog = "") =>
        new Sheet(Shown) { Page = "/Annots [6 0 R]", Catalog = catalog }
            .Add($"<< /Type /Annot /Rect [72 690 252 720] {keys} >>")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 180 30] /Resources << /Font << /F1 5 0 R >> >>", $"BT /F1 12 Tf 0 10 Td (Beste {shown}, dank.) Tj ET").Build();
}
