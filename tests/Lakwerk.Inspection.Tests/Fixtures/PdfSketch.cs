using System.Globalization;
using System.Text;

namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>
/// Writes small PDF files byte by byte, so that a test can plant what no decent writer would write. Object 1 is the catalog,
/// 2 the page tree, 3 the page, 4 its content, 5 Helvetica; <see cref="Add(string)"/> continues from 6.
/// </summary>
internal sealed class PdfSketch
{
    private static readonly byte[] HighBytes = [(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];
    private readonly List<byte[]> _objects = [];

    public PdfSketch(string content, string resources = "/Font << /F1 5 0 R >>", string page = "", string catalog = "")
    {
        Add($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> {page} >>");
        AddStream("", content);
        // A font that nothing names would be a loose object, and a leak of its own.
        Add(resources.Contains("5 0 R", StringComparison.Ordinal) ? "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>" : "null");
    }

    /// <summary>Further keys of the trailer.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>Bytes in front of the header.</summary>
    public string Before { get; init; } = "";

    /// <summary>Adds an object and gives its number.</summary>
    public int Add(string body)
    {
        _objects.Add(Latin1(body));
        return _objects.Count;
    }

    public int AddStream(string dictionary, string data) => AddStream(dictionary, Latin1(data));

    public int AddStream(string dictionary, byte[] data)
    {
        _objects.Add([.. Latin1($"<< {dictionary} /Length {data.Length} >>\nstream\n"), .. data, .. Latin1("\nendstream")]);
        return _objects.Count;
    }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        file.Write(Latin1(Before + "%PDF-1.7\n"));
        file.Write(HighBytes);
        var offsets = new List<long>();
        foreach (var body in _objects)
        {
            offsets.Add(file.Position);
            file.Write(Latin1($"{offsets.Count} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(Latin1($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) file.Write(Latin1(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n")));
        file.Write(Latin1($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Appends an incremental update that replaces objects by number.</summary>
    public static byte[] Update(byte[] file, params (int Number, string Body)[] replaced)
    {
        var text = new StringBuilder();
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in replaced)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length + text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length + text.Length;
        var previous = Encoding.Latin1.GetString(file);
        var at = previous.LastIndexOf("startxref\n", StringComparison.Ordinal) + "startxref\n".Length;
        var old = previous[at..previous.IndexOf('\n', at)];
        text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size 100 /Root 1 0 R /Prev {old} >>\nstartxref\n{start}\n%%EOF\n");
        return [.. file, .. Latin1(text.ToString())];
    }

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
