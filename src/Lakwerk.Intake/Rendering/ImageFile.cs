using System.Globalization;
using System.Text;
using Lakwerk.Intake.Recognition;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Intake.Rendering;

/// <summary>A picture file as a PDF with one page for each picture, at its own size; its pixels are not changed.</summary>
public static class ImageFile
{
    private const double LongSide = 841.89;
    private const double PointsPerInch = 72;

    /// <exception cref="ImageException">It cannot be read.</exception>
    public static byte[] ToPdf(ReadOnlyMemory<byte> file, FileKind kind, string title = "")
    {
        using var output = new MemoryStream();
        using var writer = new PdfFileWriter(output);
        var tree = writer.Reserve();
        var pages = new List<PdfReference>();
        try
        {
            foreach (var page in Pages(file, kind)) pages.Add(Write(writer, tree, page));
        }
        catch (Exception problem) when (problem is PdfException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new ImageException("De afbeelding is beschadigd.", problem);
        }

        if (pages.Count == 0) throw new ImageException("De afbeelding is beschadigd.");
        PdfTree.Finish(writer, tree, pages, title, "nl-NL");
        return output.ToArray();
    }

    /// <summary>A picture inside a mail; null for one that cannot be shown.</summary>
    internal static PdfImage? TryRead(ReadOnlyMemory<byte> file)
    {
        try
        {
            return KindDetector.Detect(file.Span) switch
            {
                FileKind.Png => PngImage.Read(file.Span),
                FileKind.Jpeg => JpegImage.Read(file),
                FileKind.Gif => GifImage.Read(file.Span),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is ImageException or ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<PageOfImages> Pages(ReadOnlyMemory<byte> file, FileKind kind)
    {
        switch (kind)
        {
            case FileKind.Png:
                yield return PageOfImages.Of(PngImage.Read(file.Span));
                break;
            case FileKind.Jpeg:
                yield return PageOfImages.Of(JpegImage.Read(file));
                break;
            case FileKind.Gif:
                yield return PageOfImages.Of(GifImage.Read(file.Span));
                break;
            case FileKind.Tiff:
                var tiff = new TiffFile(file);
                foreach (var directory in tiff.Directories())
                {
                    var page = new TiffPage(tiff, directory);
                    yield return new PageOfImages(page.Images(), page.Resolution, page.VerticalResolution, page.Turn);
                }

                break;
            default:
                throw new ImageException($"Een bestand van de soort {kind} wordt niet als afbeelding gelezen.");
        }
    }

    private static PdfReference Write(PdfFileWriter writer, PdfReference tree, PageOfImages page)
    {
        var (width, height) = page.Size();
        var (content, objects) = (new StringBuilder(), new PdfDictionary());
        var total = page.Images.Sum(image => (double)image.Height);
        var y = height;
        foreach (var image in page.Images)
        {
            var part = height * image.Height / total;
            var name = $"I{objects.Count + 1}";
            objects.Set(name, image.WriteTo(writer));
            y -= part;
            content.Append(CultureInfo.InvariantCulture, $"q {width:0.###} 0 0 {part:0.###} 0 {y:0.###} cm /{name} Do Q\n");
        }

        var resources = new PdfDictionary();
        resources.Set("XObject", objects);
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("Page"));
        dictionary.Set("Parent", tree);
        dictionary.Set("MediaBox", PdfArray.OfNumbers(0, 0, Math.Round(width, 2), Math.Round(height, 2)));
        if (page.Turn != 0) dictionary.Set("Rotate", PdfNumber.Of(page.Turn));
        dictionary.Set("Resources", resources);
        dictionary.Set("Contents", writer.AddCompressed(new PdfDictionary(), Encoding.ASCII.GetBytes(content.ToString())));
        return writer.Add(dictionary);
    }

    private sealed record PageOfImages(IReadOnlyList<PdfImage> Images, double Horizontal, double Vertical, int Turn)
    {
        public static PageOfImages Of(PdfImage image) => new([image], image.Resolution, image.Resolution, image.Turn);

        /// <summary>The size in points: by resolution where that is one of a scanner, else as large as A4.</summary>
        public (double Width, double Height) Size()
        {
            var (width, height) = ((double)Images[0].Width, Images.Sum(image => (double)image.Height));
            var horizontal = Horizontal is >= 60 and <= 2400 ? Horizontal : 0;
            if (horizontal > 0 && Math.Max(width, height) / horizontal < 60)
            {
                var vertical = Vertical is >= 60 and <= 2400 ? Vertical : horizontal;
                return (width * PointsPerInch / horizontal, height * PointsPerInch / vertical);
            }

            var scale = LongSide / Math.Max(width, height);
            return (width * scale, height * scale);
        }
    }
}
