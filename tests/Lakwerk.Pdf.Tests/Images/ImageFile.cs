using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Tests.Images;

/// <summary>Puts one image into the smallest PDF around it, for foreign readers to look at.</summary>
internal static class ImageFile
{
    /// <summary>The file.</summary>
    public static byte[] Around(PdfStream image)
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.7\n");
        Add(file, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Add(file, offsets, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add(file, offsets, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>");
        Add(file, offsets, "<< /Length 27 >>\nstream\nq 100 0 0 100 0 0 cm /I Do Q\nendstream");
        AddImage(file, offsets, image);
        var xref = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        Write(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>What poppler's pdfimages makes of the image.</summary>
    public static NetpbmImage AsPopplerSees(PdfStream image)
    {
        using var folder = new TempFolder();
        var path = folder.Write("image.pdf", Around(image));
        Tool.Run("pdfimages", path, folder.PathOf("seen")).Expect();
        return NetpbmImage.Read(Directory.GetFiles(folder.Root, "seen-000.*").Single());
    }

    private static void AddImage(MemoryStream file, List<long> offsets, PdfStream image)
    {
        var data = image.EncodedBytes();
        image.Dictionary.Set("Length", PdfNumber.Of(data.Length));
        offsets.Add(file.Position);
        Write(file, $"{offsets.Count} 0 obj\n{Text(image.Dictionary)}\nstream\n");
        file.Write(data.Span);
        Write(file, "\nendstream\nendobj\n");
    }

    private static string Text(PdfObject value) => value switch
    {
        PdfDictionary dictionary => $"<< {string.Join(' ', dictionary.Entries.Select(e => $"/{e.Key} {Text(e.Value)}"))} >>",
        PdfArray array => $"[{string.Join(' ', array.Raw.Select(Text))}]",
        _ => value.ToString()!,
    };

    private static void Add(MemoryStream file, List<long> offsets, string content)
    {
        offsets.Add(file.Position);
        Write(file, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
