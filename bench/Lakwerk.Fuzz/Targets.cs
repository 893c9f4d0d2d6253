using Lakwerk.Inspection;
using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Redaction;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Fuzz;

/// <summary>What is done with every input. To fuzz something new, add a row.</summary>
internal static class Targets
{
    private const int MostMarkedPages = 20;

    public static readonly (string Name, Action<PdfDocument> Run)[] All =
    [
        ("read", ReadAll),
        ("text", ReadText),
        ("redact", Redact),
        ("inspect", Inspect),
    ];

    private static void ReadAll(PdfDocument document)
    {
        for (var number = 1; number <= document.PageCount; number++)
        {
            var page = document.Page(number);
            _ = page.Content();
            _ = page.Resources.Count + page.Annotations.Count;
        }

        foreach (var id in document.ObjectIds)
            if (document.Load(id) is PdfStream stream) StreamDecoder.Decode(stream, document.Limits);
        _ = document.Revisions.Count + document.MapBytes().Count;
    }

    private static void ReadText(PdfDocument document)
    {
        var interpreter = new ContentInterpreter(document, new FontLoader(document.Limits));
        for (var number = 1; number <= document.PageCount; number++)
            PageTextReader.Read(interpreter, document.Page(number), PageTextOptions.Default);
    }

    /// <summary>Our reader alone: foreign ones are not ours to break.</summary>
    private static void Inspect(PdfDocument document) =>
        _ = Inspector.Inspect(document.Source.Slice(0, (int)document.Source.Length), new InspectionOptions { ForeignReaders = false, ComparePictures = false }).ToJson();

    /// <summary>A mark across the middle of each of the first pages, so that text, images and drawings are cut.</summary>
    private static void Redact(PdfDocument document)
    {
        var marks = new List<Mark>();
        for (var number = 1; number <= Math.Min(document.PageCount, MostMarkedPages); number++)
        {
            var sheet = document.Page(number).MediaBox;
            var middle = Box.Of(sheet.Left + sheet.Width / 4, sheet.Bottom + sheet.Height / 3, sheet.Right - sheet.Width / 4, sheet.Top - sheet.Height / 3);
            if (!middle.IsEmpty) marks.Add(new Mark { Id = $"m{number}", Page = number, Boxes = [middle], Label = "5.1.2e" });
        }

        Redactor.Redact(document, marks, new RedactionOptions(), Stream.Null);
    }
}
