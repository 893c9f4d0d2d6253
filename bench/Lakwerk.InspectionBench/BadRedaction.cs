using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Text;

namespace Lakwerk.InspectionBench;

/// <summary>Redacts the first page of a file the wrong way: boxes are painted over words, and the words stay.</summary>
internal static class BadRedaction
{
    private const string Marker = "LakwerkBenchPage";

    public static byte[] Apply(PdfDocument document, IReadOnlyList<(Box Box, CoverStyle Style)> covers)
    {
        var page = document.Page(1).Dictionary;
        page.Set(Marker, PdfBoolean.True);
        return FileCopy.Of(document, (dictionary, writer) => dictionary.Has(Marker) ? Cover(dictionary, writer, covers) : dictionary);
    }

    private static PdfDictionary Cover(PdfDictionary page, PdfFileWriter writer, IReadOnlyList<(Box Box, CoverStyle Style)> covers)
    {
        page.Remove(Marker);
        var contents = new PdfArray { };
        contents.Add(Stream(writer, "q\n"));
        foreach (var part in page.Raw("Contents") is PdfArray parts ? parts.Raw : [page.Raw("Contents")]) contents.Add(part);
        contents.Add(Stream(writer, "\nQ\n" + string.Concat(covers.Where(cover => cover.Style != CoverStyle.BlackAnnotation).Select(Paint))));
        page.Set("Contents", contents);

        var annotations = new PdfArray(page.Raw("Annots") is PdfArray before ? before.Raw : []);
        foreach (var (box, _) in covers.Where(cover => cover.Style == CoverStyle.BlackAnnotation)) annotations.Add(Annotation(writer, box));
        page.Set("Annots", annotations);
        return page;
    }

    private static PdfReference Stream(PdfFileWriter writer, string content) => writer.AddCompressed(new PdfDictionary(), Encoding.Latin1.GetBytes(content));

    private static string Paint((Box Box, CoverStyle Style) cover)
    {
        var grey = cover.Style switch { CoverStyle.WhiteBox => "1", CoverStyle.GreyBox => ".6", _ => "0" };
        return $"{grey} g {Rectangle(cover.Box)} re f\n";
    }

    private static string Rectangle(Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"{box.Left:0.###} {box.Bottom:0.###} {box.Width:0.###} {box.Height:0.###}");

    private static PdfDictionary Annotation(PdfFileWriter writer, Box box)
    {
        var form = new PdfDictionary
        {
            ["Type"] = new PdfName("XObject"),
            ["Subtype"] = new PdfName("Form"),
            ["BBox"] = PdfArray.OfNumbers(box.Left, box.Bottom, box.Right, box.Top),
        };
        var appearance = writer.AddCompressed(form, Encoding.Latin1.GetBytes($"0 g {Rectangle(box)} re f"));
        var looks = new PdfDictionary();
        looks.Set("N", appearance);
        return new PdfDictionary
        {
            ["Type"] = new PdfName("Annot"),
            ["Subtype"] = new PdfName("Square"),
            ["Rect"] = PdfArray.OfNumbers(box.Left, box.Bottom, box.Right, box.Top),
            ["AP"] = looks,
            ["F"] = PdfNumber.Of(4),
        };
    }
}
