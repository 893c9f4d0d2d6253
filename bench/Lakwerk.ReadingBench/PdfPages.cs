using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Lakwerk.ReadingBench;

/// <summary>Writes plain PDF files, and makes scans of them: pictures of their pages with the noise of a scanner.</summary>
internal static class PdfPages
{
    private const int ScanResolution = 200;
    private const int Noise = 10;

    public static byte[] Write(IReadOnlyList<string> contents) =>
        Assemble(contents.Count, i => ("/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", Encoding.Latin1.GetBytes(contents[i]), null, ""));

    public static byte[] Scan(byte[] pdf, int pages, string folder)
    {
        var source = Path.Combine(folder, "pages.pdf");
        File.WriteAllBytes(source, pdf);
        using var process = Process.Start("pdftoppm", ["-r", ScanResolution.ToString(CultureInfo.InvariantCulture), source, Path.Combine(folder, "p")]);
        process.WaitForExit();
        var pictures = Directory.GetFiles(folder, "p-*.ppm").Order(StringComparer.Ordinal).Select(Picture).ToList();
        if (pictures.Count != pages) throw new InvalidOperationException($"pdftoppm made {pictures.Count} pictures of {pages} pages.");
        return Assemble(pages, i => ("/Resources << /XObject << /Im 900000 0 R >> >>".Replace("900000", $"{4 + 3 * i + 2}", StringComparison.Ordinal), "595 0 0 842 0 0 cm /Im Do"u8.ToArray(), pictures[i].Data,
            string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {pictures[i].Width} /Height {pictures[i].Height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode")));
    }

    private static (int Width, int Height, byte[] Data) Picture(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var header = Encoding.ASCII.GetString(bytes, 0, 30).Split((char[]?)null, 5);
        var (width, height) = (int.Parse(header[1], CultureInfo.InvariantCulture), int.Parse(header[2], CultureInfo.InvariantCulture));
        var pixels = bytes.AsSpan(bytes.Length - width * height * 3).ToArray();
        var random = new Random(width * height);
        for (var i = 0; i < pixels.Length; i++) pixels[i] = (byte)Math.Clamp(pixels[i] + random.Next(-Noise, Noise + 1), 0, 255);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest)) zip.Write(pixels);
        File.Delete(path);
        return (width, height, packed.ToArray());
    }

    private static byte[] Assemble(int pages, Func<int, (string Entries, byte[] Content, byte[]? Picture, string PictureEntries)> page)
    {
        using var file = new MemoryStream();
        var offsets = new SortedDictionary<int, long>();
        void Raw(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Begin(int number)
        {
            offsets[number] = file.Position;
            Raw($"{number} 0 obj\n");
        }

        Raw("%PDF-1.7\n");
        Begin(1);
        Raw("<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Begin(2);
        Raw($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + 3 * i} 0 R"))}] >>\nendobj\n");
        for (var i = 0; i < pages; i++)
        {
            var (entries, content, picture, pictureEntries) = page(i);
            Begin(4 + 3 * i);
            Raw($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 3 * i} 0 R {entries} >>\nendobj\n");
            Stream(5 + 3 * i, "", content);
            if (picture is not null) Stream(6 + 3 * i, pictureEntries, picture);
        }

        void Stream(int number, string entries, byte[] data)
        {
            Begin(number);
            Raw($"<< {entries} /Length {data.Length} >>\nstream\n");
            file.Write(data);
            Raw("\nendstream\nendobj\n");
        }

        var start = file.Position;
        Raw("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets) Raw(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        Raw($"trailer\n<< /Size {offsets.Keys.Max() + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }
}
