namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>Leaks through what stands around the pages: channels 4–7, 9–15, 24, 29–33, 35, 37.</summary>
internal static class FileFixtures
{
    private const string Struct = "/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>";

    public static IEnumerable<LeakFixture> All =>
    [
        new(4, "the value of a form field", () => Letter.Compared(With("<< /FT /Tx /T (naam) /V (Kortenaar) >>", catalog: "/AcroForm << /Fields [6 0 R] >>")), Letter.Clean),
        new(5, "a comment", () => Scene.Strict(WithAnnotation("/Subtype /Text /Contents (Kortenaar belde)")), () => Scene.Strict(WithAnnotation(Link("https://example.org/")))),
        new(5, "a link that lies over a mark", () => Letter.Compared(WithAnnotation(Link("https://example.org/"), "[130 696 180 712]")), () => Letter.Compared(WithAnnotation(Link("https://example.org/")))),
        new(5, "a link that was moved onto a mark", () => Moved("https://example.org/a", "https://example.org/b"), () => Moved("https://example.org/a", "https://example.org/a")),
        new(6, "a redaction that nobody applied", () => Scene.Alone(new PdfSketch(Letter.Before, page: "/Annots [<< /Type /Annot /Subtype /Redact /Rect [129 696 184 712] >>]")), () => Scene.Alone(Letter.Original)),
        new(6, "a stray redaction mark", () => Scene.Alone(With("<< /Type /Annot /Subtype /Redact /Rect [129 696 184 712] >>")), () => Scene.Alone(Letter.Result)),
        new(7, "a name in a web address", () => Letter.Compared(WithAnnotation(Link("https://example.org/?q=kortenaar"))), () => Letter.Compared(WithAnnotation(Link("https://example.org/")))),
        new(7, "a link that starts a program", () => Scene.Strict(WithAnnotation("/Subtype /Link /A << /S /Launch /F (run.exe) >>")), () => Scene.Strict(WithAnnotation(Link("https://example.org/")))),
        new(9, "an alternative text in the structure", () => Letter.Compared(Tagged("(Foto van Kortenaar)")), () => Letter.Compared(Tagged("(Foto)"))),
        new(10, "a bookmark", () => Letter.Compared(Outlined("(Gesprek met Kortenaar)")), () => Letter.Compared(Outlined("(Gesprek)"))),
        new(10, "a bookmark that repeats covered text", () => Scene.Alone(Outlined("(Gesprek met Kortenaar)", Letter.Before + Letter.BlackBox)), () => Scene.Alone(Outlined("(Gesprek)"))),
        new(11, "an author", () => Scene.Strict(Informed("/Author (K. Kortenaar)")), () => Scene.Strict(Informed("/Title (Brief)"))),
        new(11, "an author in XMP", () => Scene.Strict(Described("<dc:creator>Kortenaar</dc:creator>")), () => Scene.Strict(Described("<dc:title>Brief</dc:title>"))),
        new(11, "private data of a program", () => Scene.Strict(new PdfSketch(Letter.After, page: "/PieceInfo << /Editor << /Private (x) >> >>")), Letter.Clean),
        new(12, "an attachment", () => Scene.Strict(Attached()), Letter.Clean),
        new(13, "a script", () => Scene.Strict(new PdfSketch(Letter.After, catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")), Letter.Clean),
        new(14, "an earlier version", Updated, () => Scene.Alone(Letter.Result)),
        new(14, "bytes in front of the header", () => Scene.Strict(new PdfSketch(Letter.After) { Before = "From: kortenaar\n" }), Letter.Clean),
        new(14, "an update, in a file that claims to be new", () => Scene.Strict(PdfSketch.Update(Letter.Result.Build(), (4, "<< /Length 0 >>\nstream\n\nendstream"))), Letter.Clean),
        new(15, "an object that nothing leads to", () => Letter.Compared(With("(Kortenaar)")), Letter.Clean),
        new(15, "a comment between objects", () => Scene.Strict(new PdfSketch(Letter.After, page: "% kortenaar\n")), Letter.Clean),
        new(24, "a thumbnail", () => Scene.Strict(Thumbed()), Letter.Clean),
        new(29, "a font that nothing uses", () => Scene.Strict(Fonted("/F1 5 0 R /Kortenaar 6 0 R")), Letter.Clean),
        new(31, "a signature", () => Scene.Strict(With("<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> /Name (Kortenaar) >>", catalog: "/Perms << /DocMDP 6 0 R >>")), Letter.Clean),
        new(32, "a key that nobody knows", () => Scene.Strict(new PdfSketch(Letter.After, catalog: "/XX_Note (bewaard)")), Letter.Clean),
        new(33, "the identifier of the original", () => Scene.Compared(Identified(Letter.After, "aa"), Identified(Letter.Before, "aa"), Letter.Mark), () => Scene.Compared(Identified(Letter.After, "bb"), Identified(Letter.Before, "aa"), Letter.Mark)),
        new(33, "a moment", () => Scene.Strict(new PdfSketch(Letter.After, page: "/LastModified (D:20240131120000)")), Letter.Clean),
        new(35, "a key given twice", () => Scene.Strict(new PdfSketch(Letter.After, page: "/Rotate 0 /Rotate 90")), Letter.Clean),
        new(35, "a wrong length", () => Scene.Strict(WrongLength()), Letter.Clean),
        new(37, "an operator that nobody knows", () => Scene.Strict(new PdfSketch(Letter.After + " 1 2 zz ")), Letter.Clean),
    ];

    private static PdfSketch With(string body, string catalog = "")
    {
        var sketch = new PdfSketch(Letter.After, catalog: catalog);
        sketch.Add(body);
        return sketch;
    }

    private static string Link(string address) => $"/Subtype /Link /A << /S /URI /URI ({address}) >>";

    private static PdfSketch WithAnnotation(string keys, string rectangle = "[72 500 90 510]") =>
        new(Letter.After, page: $"/Annots [<< /Type /Annot /Rect {rectangle} {keys} >>]");

    /// <summary>A link that lies over the mark, beside an original whose link stood behind it.</summary>
    private static Scene Moved(string address, string before) => Scene.Compared(
        WithAnnotation(Link(address), "[170 696 195 712]"), new PdfSketch(Letter.Before, page: $"/Annots [<< /Type /Annot /Rect [200 696 230 712] {Link(before)} >>]"), Letter.Mark);

    private static PdfSketch Tagged(string alternative)
    {
        var sketch = new PdfSketch(Letter.After, catalog: Struct);
        sketch.Add("<< /Type /StructTreeRoot /K 7 0 R >>");
        sketch.Add($"<< /Type /StructElem /S /Figure /P 6 0 R /Alt {alternative} >>");
        return sketch;
    }

    private static PdfSketch Outlined(string title, string content = Letter.After)
    {
        var sketch = new PdfSketch(content, catalog: "/Outlines 6 0 R");
        sketch.Add("<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>");
        sketch.Add($"<< /Title {title} /Parent 6 0 R /Dest [3 0 R /Fit] >>");
        return sketch;
    }

    private static PdfSketch Informed(string keys)
    {
        var sketch = new PdfSketch(Letter.After) { Trailer = "/Info 6 0 R" };
        sketch.Add($"<< {keys} >>");
        return sketch;
    }

    private static PdfSketch Described(string property)
    {
        var sketch = new PdfSketch(Letter.After, catalog: "/Metadata 6 0 R");
        sketch.AddStream(
            "/Type /Metadata /Subtype /XML",
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" +
            $"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{property}</rdf:Description></rdf:RDF></x:xmpmeta>");
        return sketch;
    }

    private static PdfSketch Attached()
    {
        var sketch = new PdfSketch(Letter.After, catalog: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>");
        sketch.Add("<< /Type /Filespec /F (kortenaar.txt) /EF << /F 7 0 R >> >>");
        sketch.AddStream("/Type /EmbeddedFile", "Kortenaar");
        return sketch;
    }

    /// <summary>The name was taken away by an update: the version before still shows it.</summary>
    private static Scene Updated()
    {
        var content = $"<< /Length {Letter.After.Length} >>\nstream\n{Letter.After}\nendstream";
        return Scene.Alone(PdfSketch.Update(Letter.Original.Build(), (4, content)));
    }

    private static PdfSketch Thumbed()
    {
        var sketch = new PdfSketch(Letter.After, page: "/Thumb 6 0 R");
        sketch.AddStream("/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
        return sketch;
    }

    private static PdfSketch Fonted(string fonts)
    {
        var sketch = new PdfSketch(Letter.After, $"/Font << {fonts} >>");
        sketch.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        return sketch;
    }

    private static PdfSketch Identified(string content, string id) => new(content) { Trailer = $"/ID [<{id}> <{id}>]" };

    private static byte[] WrongLength()
    {
        var file = System.Text.Encoding.Latin1.GetString(Letter.Result.Build());
        return PdfSketch.Latin1(file.Replace($"/Length {Letter.After.Length} ", $"/Length {Letter.After.Length - 9} ", StringComparison.Ordinal));
    }
}
