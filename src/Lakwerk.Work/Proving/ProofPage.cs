using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Work.Proving;

/// <summary>
/// The proof as a tagged PDF file of one page, with its font in it. The text is as large as the page allows; the same
/// content gives the same bytes.
/// </summary>
internal static class ProofPage
{
    private static readonly (double Size, bool Explains)[] Choices =
        [(8, true), (7.75, true), (7.5, true), (7.25, true), (7, true), (6.75, true), (6.5, true), (6.25, true), (6, true), (7, false), (6.5, false), (6, false), (5.5, false), (5, false)];

    public static void Write(Stream stream, ProofContent content)
    {
        var flow = new TextFlow();
        foreach (var (size, explains) in Choices)
        {
            using var canvas = new ProofCanvas();
            if (!new ProofLayout(flow, canvas, size, explains).Place(content)) continue;
            Write(stream, content, flow, canvas);
            return;
        }

        throw new InvalidOperationException("The proof does not fit on one page at any size.");
    }

    private static void Write(Stream stream, ProofContent content, TextFlow flow, ProofCanvas canvas)
    {
        using var output = new PdfFileWriter(stream);
        var (pages, page, structure) = (output.Reserve(), output.Reserve(), output.Reserve());
        output.Write(page, Page(output, flow, canvas, pages));
        output.Write(pages, Dictionary(("Type", new PdfName("Pages")), ("Kids", new PdfArray([page])), ("Count", PdfNumber.Of(1))));
        new ProofStructure(output, page).Write(structure, canvas);
        var catalog = Dictionary(
            ("Type", new PdfName("Catalog")),
            ("Pages", pages),
            ("Lang", PdfString.OfText(content.Language)),
            ("MarkInfo", Dictionary(("Marked", PdfBoolean.True))),
            ("StructTreeRoot", structure),
            ("ViewerPreferences", Dictionary(("DisplayDocTitle", PdfBoolean.True))));
        output.Finish(output.Add(catalog), output.Add(Dictionary(("Title", PdfString.OfText(content.Title)))));
    }

    private static PdfDictionary Page(PdfFileWriter output, TextFlow flow, ProofCanvas canvas, PdfReference pages)
    {
        var fonts = new PdfDictionary();
        foreach (var face in Enum.GetValues<OpenFontFace>())
        {
            var font = output.Reserve();
            flow[face].Write(output, font, canvas.CodesOf(face));
            fonts.Set($"F{(int)face}", font);
        }

        return Dictionary(
            ("Type", new PdfName("Page")),
            ("Parent", pages),
            ("MediaBox", PdfArray.OfNumbers(0, 0, ProofLayout.PageWidth, ProofLayout.PageHeight)),
            ("Resources", Dictionary(("Font", fonts))),
            ("Contents", output.AddCompressed(new PdfDictionary(), canvas.Content)),
            ("StructParents", PdfNumber.Of(0)));
    }

    internal static PdfDictionary Dictionary(params (string Key, PdfObject Value)[] entries)
    {
        var dictionary = new PdfDictionary();
        foreach (var (key, value) in entries) dictionary.Set(key, value);
        return dictionary;
    }
}
