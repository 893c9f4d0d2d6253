using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Content;

/// <summary>
/// A small file of one page, written as the test wants it. Objects 1–4 are the catalog, the page tree, the page and its
/// content; further ones get numbers from 10 on. Font F is Helvetica.
/// </summary>
internal sealed class PdfSketch
{
    private readonly List<(int Number, byte[] Body)> _objects = [];
    private int _next = 10;

    public string Resources { get; set; } = "";

    public string PageEntries { get; set; } = "";

    public string CatalogEntries { get; set; } = "";

    public string MediaBox { get; set; } = "0 0 600 800";

    public byte[] Content { get; set; } = [];

    /// <summary>A file whose page holds this content.</summary>
    public static PdfSketch Of(string content, string resources = "") => new() { Content = Encoding.Latin1.GetBytes(content), Resources = resources };

    /// <summary>Adds an object and gives a reference to it, such as "10 0 R".</summary>
    public string Add(string body) => Add(Encoding.Latin1.GetBytes(body));

    /// <summary>Adds a stream.</summary>
    public string AddStream(string entries, string data) =>
        Add(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream"));

    public PdfDocument Open(PdfLimits? limits = null) => PdfDocument.Open(ToBytes(), new PdfOpenOptions { Limits = limits ?? PdfLimits.Default });

    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        var offsets = new SortedDictionary<int, long>();
        Write(file, "%PDF-2.0\n");
        Object(file, offsets, 1, $"<< /Type /Catalog /Pages 2 0 R {CatalogEntries} >>");
        Object(file, offsets, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(file, offsets, 3, $"<< /Type /Page /Parent 2 0 R /MediaBox [{MediaBox}] /Contents 4 0 R {PageEntries} /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> {Resources} >> >>");
        Object(file, offsets, 4, [.. Encoding.Latin1.GetBytes($"<< /Length {Content.Length} >>\nstream\n"), .. Content, .. "\nendstream"u8]);
        foreach (var (number, body) in _objects) Object(file, offsets, number, body);
        var start = file.Position;
        Write(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets) Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        Write(file, $"trailer << /Size {_next} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>Opens the file and runs the page.</summary>
    public Recorder Run(Recorder? recorder = null, PdfLimits? limits = null)
    {
        using var document = Open(limits);
        recorder ??= new Recorder();
        new Lakwerk.Pdf.Content.ContentInterpreter(document, new FontLoader(document.Limits)).Run(document.Page(1), recorder);
        recorder.Warnings.AddRange(document.Warnings.Select(warning => warning.Detail));
        return recorder;
    }

    private string Add(byte[] body)
    {
        _objects.Add((_next, body));
        return string.Create(CultureInfo.InvariantCulture, $"{_next++} 0 R");
    }

    private static void Object(MemoryStream file, SortedDictionary<int, long> offsets, int number, string body) =>
        Object(file, offsets, number, Encoding.Latin1.GetBytes(body));

    private static void Object(MemoryStream file, SortedDictionary<int, long> offsets, int number, byte[] body)
    {
        offsets[number] = file.Position;
        Write(file, $"{number} 0 obj\n");
        file.Write(body);
        Write(file, "\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
