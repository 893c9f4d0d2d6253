using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Fuzz;

/// <summary>What is done with every input. To fuzz something new, add a row.</summary>
internal static class Targets
{
    public static readonly (string Name, Action<PdfDocument> Run)[] All =
    [
        ("read", ReadAll),
        ("text", ReadText),
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
}
