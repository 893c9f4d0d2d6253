using System.Text;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Tests.Fixtures;

/// <summary>One redaction: the new file, the report, and what our reader and foreign ones see in it.</summary>
internal sealed class Run
{
    private Run(byte[] file, RedactionReport report)
    {
        File = file;
        Report = report;
    }

    public byte[] File { get; }

    public RedactionReport Report { get; }

    /// <summary>Redacts; the test fails when it is refused.</summary>
    public static Run Redact(byte[] file, RedactionOptions options, params Mark[] marks)
    {
        using var output = new MemoryStream();
        var outcome = Try(file, options, output, marks);
        var redacted = Assert.IsType<RedactionOutcome.Redacted>(outcome);
        return new Run(output.ToArray(), redacted.Report);
    }

    public static Run Redact(byte[] file, WidthPolicy width, params Mark[] marks) => Redact(file, new RedactionOptions { Width = width }, marks);

    public static Run Redact(byte[] file, params Mark[] marks) => Redact(file, new RedactionOptions(), marks);

    public static RedactionOutcome Try(byte[] file, RedactionOptions options, Stream output, params Mark[] marks)
    {
        using var document = PdfDocument.Open(file);
        return Redactor.Redact(document, marks, options, output);
    }

    /// <summary>A mark of one box.</summary>
    public static Mark Mark(Box box, int page = 1, string label = "", string id = "m1") =>
        new() { Id = id, Page = page, Boxes = [box], Label = label, Ground = "5.1.2.e" };

    /// <summary>A mark over a word, where our reader sees it.</summary>
    public static Mark MarkOn(byte[] file, string word, int page = 1, string label = "") => Mark(BoxOf(file, word, page), page, label);

    /// <summary>Where our reader sees a word.</summary>
    public static Box BoxOf(byte[] file, string word, int page = 1) => Words(file, page).Single(found => found.Text == word).Box;

    public static IReadOnlyList<TextWord> Words(byte[] file, int page = 1)
    {
        using var document = PdfDocument.Open(file);
        return PageTextReader.Read(document, document.Page(page), new FontLoader(document.Limits)).Words;
    }

    /// <summary>Bounds of what each path of the first page paints.</summary>
    public static IReadOnlyList<Box> Paths(byte[] file)
    {
        using var document = PdfDocument.Open(file);
        var paths = new PathBounds();
        new ContentInterpreter(document, new FontLoader(document.Limits)).Run(document.Page(1), paths);
        return paths.Painted;
    }

    /// <summary>The words that poppler finds, in its order.</summary>
    public string Poppler(params string[] options)
    {
        using var folder = new TempFolder();
        return Tool.Run("pdftotext", [.. options, folder.Write("output.pdf", File), "-"]).Expect().Output;
    }

    /// <summary>Fails when qpdf finds fault with the file.</summary>
    public void CheckWithQpdf()
    {
        using var folder = new TempFolder();
        Tool.Run("qpdf", "--check", folder.Write("output.pdf", File)).Expect();
    }

    /// <summary>All that the new file holds, decompressed, as Latin-1.</summary>
    public string Everything()
    {
        using var document = PdfDocument.Open(File);
        var all = new StringBuilder();
        foreach (var id in document.ObjectIds)
        {
            var value = document.Load(id);
            using var bytes = new Lakwerk.Pdf.Writing.ByteBuffer();
            Lakwerk.Pdf.Writing.SyntaxWriter.Write(bytes, value);
            all.Append(Encoding.Latin1.GetString(bytes.Written)).Append('\n');
            if (value is PdfStream stream) all.Append(Encoding.Latin1.GetString(StreamDecoder.Decode(stream, document.Limits).Data.Span)).Append('\n');
        }

        return all.ToString();
    }

    private sealed class PathBounds : ContentVisitor
    {
        public List<Box> Painted { get; } = [];

        public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
        {
            if (!paint.IsClipOnly) Painted.Add(path.PaintedBounds);
        }
    }
}
