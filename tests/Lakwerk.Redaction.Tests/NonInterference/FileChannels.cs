using Lakwerk.Redaction.Tests.Fixtures;
using static Lakwerk.Redaction.Tests.NonInterference.PageChannels;
using static Lakwerk.Redaction.Tests.NonInterference.WeakEngines;

namespace Lakwerk.Redaction.Tests.NonInterference;

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
        new(20, "pixels of a soft mask", Without(Remedies.Images), s => Painted().AddStream(Image + "/SMask 7 0 R", Pixels("Kooper")).AddStream(Image, Pixels(s)).Build()),
        new(20, "metadata of an image", AllPasses, s => Painted().AddStream(Image + "/Metadata 7 0 R /Alternates [] /Name /" + s, Pixels("Kooper")).AddStream("/Type /Metadata", s).Build()),
        new(5, "annotation", Without(Remedies.Annotations | Remedies.Fields), s => Annotated($"/Subtype /FreeText /Contents ({s}) /T ({s}) /RC ({s}) /AP << /N 7 0 R >>", s)),
        new(5, "note", AllPasses, s => Annotated($"/Subtype /Text /Contents ({s}) /Popup << /Type /Annot /Subtype /Popup /Rect [0 0 1 1] /Contents ({s}) >>", s)),
        new(6, "redaction that nobody applied", AllPasses, s => Annotated($"/Subtype /Redact /OverlayText ({s})", s)),
        new(4, "form field, its appearance", Without(Remedies.Fields), s => Annotated("/Subtype /Widget /FT /Tx /AP << /N 7 0 R >>", s)),
        new(4, "form field, its value and names", AllPasses, s => Annotated($"/Subtype /Widget /FT /Tx /T ({s}) /TU ({s}) /V ({s}) /DV ({s}) /MK << /CA ({s}) >> /AP << /N 7 0 R >>", "Kooper", "/AcroForm << /Fields [6 0 R] >>")),
        new(7, "link to a web address", Without(Remedies.Links), s => Annotated($"/Subtype /Link /A << /S /URI /URI (https://example.org/{s}) >>", s)),
        new(11, "information dictionary", AllPasses, s => new Sheet(Shown) { Trailer = "/Info 6 0 R" }.Add($"<< /Title ({s}) /Author ({s}) /Producer ({s}) /CreationDate (D:2024{s}) >>").Build()),
        new(11, "XMP", AllPasses, s => new Sheet(Shown) { Catalog = "/Metadata 6 0 R", Page = "/Metadata 6 0 R" }.AddStream("/Type /Metadata /Subtype /XML", $"<x:xmpmeta>{s}</x:xmpmeta>").Build()),
        new(33, "identifier", AllPasses, s => new Sheet(Shown) { Trailer = $"/ID [({s}) ({s})]" }.Build()),
        new(10, "bookmark", AllPasses, s => new Sheet(Shown) { Catalog = "/Outlines 6 0 R" }.Add("<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>").Add($"<< /Title ({s}) /Parent 6 0 R >>").Build()),
        new(12, "attachment", AllPasses, s => new Sheet(Shown) { Catalog = "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>" }.Add($"<< /Type /Filespec /F ({s}.txt) /EF << /F 7 0 R >> >>").AddStream("/Type /EmbeddedFile", s).Build()),
        new(13, "script", AllPasses, s => new Sheet(Shown) { Catalog = $"/OpenAction << /S /JavaScript /JS ({s}) >>", Page = $"/AA << /O << /S /JavaScript /JS ({s}) >> >>" }.Build()),
        new(7, "named destination", AllPasses, s => new Sheet(Shown) { Catalog = $"/Dests << /{s} [3 0 R /Fit] >>" }.Build()),
        new(10, "page label", AllPasses, s => new Sheet(Shown) { Catalog = $"/PageLabels << /Nums [0 << /P ({s}) >>] >>" }.Build()),
        new(9, "structure", AllPasses, s => new Sheet(Shown) { Catalog = "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R" }.Add("<< /Type /StructTreeRoot /K 7 0 R >>").Add($"<< /Type /StructElem /S /Figure /P 6 0 R /Alt ({s}) /ActualText ({s}) /E ({s}) /T ({s}) >>").Build()),
        new(9, "structure around the secret", Without(Remedies.Replacements), s => Tagged(s, 1, $"/Alt ({s}) /ActualText ({s}) /E ({s}) /T ({s}) /ID ({s}) /C /{s} /Lang ({s})")),
        new(9, "structure, number of elements", Without(Remedies.Structure), s => Tagged(s, 1 + s[0] % 5, "")),
        new(9, "structure, a role named after the secret", AllPasses, s => Tagged("Kooper", 1, "", s)),
        new(9, "structure, parts that are no more than the secret", Without(Remedies.Structure), s => TaggedSheet.Build(
            TaggedSheet.Line(0, 720, "Kop") + string.Concat(s[..(1 + s[0] % 5)].Select((c, i) => TaggedSheet.Line(i + 1, 700, new string(' ', 6 + i) + c).Replace("(" + new string(' ', 6 + i), $"{7.2 * (6 + i)} 0 Td (".Replace(',', '.'), StringComparison.Ordinal))),
            new Tag("P", "", 0), new Tag("Table", "", [.. Enumerable.Range(1, 1 + s[0] % 5).Select(i => new Tag("TR", "", new Tag("TD", "", i)))]))),
        new(24, "thumbnail", AllPasses, s => new Sheet(Shown) { Page = "/Thumb 6 0 R" }.AddStream(Image, Pixels(s)).Build()),
        new(11, "private data", AllPasses, s => new Sheet(Shown) { Page = $"/PieceInfo << /X << /Private ({s}) >> >> /LastModified (D:{s})", Catalog = $"/XX_Note ({s})" }.Build()),
        new(15, "comment between objects", KeepsTheOldBytes, s => new Sheet(Shown) { Between = $"% {s}\n" }.Build()),
        new(14, "bytes before the header", KeepsTheOldBytes, s => new Sheet(Shown) { Before = s + "\n" }.Build()),
        new(14, "bytes after the end", KeepsTheOldBytes, s => new Sheet(Shown).Builder().Raw(s).ToArray()),
        new(15, "object that nothing leads to", KeepsTheOldBytes, s => new Sheet(Shown).Add($"({s})").Build()),
        new(14, "earlier revision", KeepsTheOldBytes, s => new Sheet(Line(s)).Builder().Stream(4, "", Shown).Xref().ToArray()),
        new(15, "deleted object", KeepsTheOldBytes, s => new Sheet(Shown).Add($"({s})").Builder().Free(6).Xref().ToArray()),
        new(31, "signature", AllPasses, s => Annotated($"/Subtype /Widget /FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <{Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(s))}> /Name ({s}) /Reason ({s}) >>", "Kooper", "/AcroForm << /Fields [6 0 R] /SigFlags 3 >>")),
        new(32, "web capture", AllPasses, s => new Sheet(Shown) { Catalog = $"/SpiderInfo << /V 1.0 /C [<< /URL (https://example.org/{s}) >>] >> /Names << /URLS << /Names [(https://example.org/{s}) 6 0 R] >> >>" }.Add($"<< /Type /SpiderContentSet /ID ({s}) >>").Build()),
        new(35, "key given twice", KeepsTheOldBytes, s => new Sheet(Line(s)) { Page = "/Contents 6 0 R" }.AddStream("", Line("Kooper")).Build()),
        new(35, "number given twice", KeepsTheOldBytes, s => new Sheet(Line(s)) { Between = $"4 0 obj ({s}) endobj\n" }.Build()),
        new(37, "picture of an unknown coding", AllPasses, s => Painted().AddStream(Image + "/Filter /Onbekend", Pixels(s)).Build()),
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
