using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Lakwerk.Letters.Word;

/// <summary>Says on every page that a decision has not been taken: on top of each header of the template, or of the letter when it has none.</summary>
internal static class DraftMark
{
    public static void Put(MainDocumentPart main, WordStyles styles)
    {
        var headers = main.HeaderParts.Select(p => p.Header).OfType<OpenXmlElement>().ToList();
        foreach (var place in headers.Count > 0 ? headers : [main.Document.Body!])
            place.PrependChild(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = styles["Concept"] }), WordText.Run(PlainText.DraftWord)));
    }
}
