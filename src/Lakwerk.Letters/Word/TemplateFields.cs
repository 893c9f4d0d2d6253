using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Lakwerk.Letters.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Lakwerk.Letters.Word;

/// <summary>
/// Fills the content controls of a template by their tags: <c>lakwerk.afzender</c>, <c>lakwerk.geadresseerde</c>,
/// <c>lakwerk.gegevens</c>, <c>lakwerk.aanhef</c>, <c>lakwerk.bestuursorgaan</c>, and one for each line of the letterhead
/// (<c>lakwerk.datum</c>, <c>lakwerk.kenmerk</c>, <c>lakwerk.onderwerp</c> …). Controls with other tags are the template's own.
/// </summary>
internal static class TemplateFields
{
    private const string Prefix = "lakwerk.";
    private const string Content = Prefix + "inhoud";

    public static void Fill(MainDocumentPart main, Letter letter, WordStyles styles)
    {
        Fill(main.Document, main, letter, styles);
        foreach (var part in main.HeaderParts)
            Fill(part.Header, part, letter, styles);
        foreach (var part in main.FooterParts)
            Fill(part.Footer, part, letter, styles);
    }

    public static SdtBlock FindContent(Body body) => body.Elements<SdtBlock>().FirstOrDefault(s => TagOf(s) == Content)
        ?? throw LetterException.Of(
            $"Het sjabloon heeft geen inhoudsbesturingselement met de tag '{Content}' waar de brief kan komen.",
            $"The template has no content control tagged '{Content}' where the letter can go.");

    private static void Fill(OpenXmlElement root, OpenXmlPart part, Letter letter, WordStyles styles)
    {
        foreach (var control in root.Descendants<SdtElement>().Where(s => TagOf(s) is { } tag && tag.StartsWith(Prefix, StringComparison.Ordinal) && tag != Content).ToList())
            Fill(control, Lines(letter, TagOf(control)![Prefix.Length..]), part, styles);
    }

    private static IReadOnlyList<Paragraph> Lines(Letter letter, string name, WordStyles styles, OpenXmlPart part)
    {
        Paragraph Line(IEnumerable<OpenXmlElement> content) => new(content);
        var head = letter.Head;
        return name switch
        {
            "afzender" => [.. head.Sender.Select((l, i) => i == 0 ? Line([WordText.Run(l.Text, new RunProperties(new Bold()))]) : Line(WordText.Of(l, styles, part)))],
            "geadresseerde" => [.. head.Addressee.Select(l => Line(WordText.Of(l, styles, part)))],
            "gegevens" => [.. head.Fields.Select(f => Line(Labelled(f, styles, part)))],
            "aanhef" => head.Salutation.IsEmpty ? [] : [Line(WordText.Of(head.Salutation, styles, part))],
            "bestuursorgaan" => [.. head.Sender.Take(1).Select(l => Line(WordText.Of(l, styles, part)))],
            _ => [.. head.Fields.Where(f => f.Name == name).Select(f => Line(WordText.Of(f.Value, styles, part)))],
        };
    }

    private static IEnumerable<OpenXmlElement> Labelled(HeadField field, WordStyles styles, OpenXmlPart part)
    {
        yield return WordText.Run(field.Label, new RunProperties(new RunStyle { Val = styles["Briefgegeven label"] }));
        yield return new Run(new TabChar());
        foreach (var element in WordText.Of(field.Value, styles, part))
            yield return element;
    }

    private static void Fill(SdtElement control, Func<WordStyles, OpenXmlPart, IReadOnlyList<Paragraph>> lines, OpenXmlPart part, WordStyles styles)
    {
        var paragraphs = lines(styles, part);
        if (control is SdtBlock)
            foreach (var paragraph in paragraphs)
                control.InsertBeforeSelf(InStyleOf(control, paragraph));
        else
            foreach (var element in paragraphs.SelectMany((p, i) => i == 0 ? p.ChildElements : p.ChildElements.Prepend(new Run(new Break()))).ToList())
                control.InsertBeforeSelf(InStyleOf(control, element.CloneNode(true)));
        control.Remove();
    }

    private static Func<WordStyles, OpenXmlPart, IReadOnlyList<Paragraph>> Lines(Letter letter, string name) => (styles, part) => Lines(letter, name, styles, part);

    /// <summary>A line looks as the text in the control did.</summary>
    private static Paragraph InStyleOf(SdtElement control, Paragraph paragraph)
    {
        if (control.Descendants<ParagraphProperties>().FirstOrDefault() is { } properties)
            paragraph.PrependChild(properties.CloneNode(true));
        return paragraph;
    }

    private static OpenXmlElement InStyleOf(SdtElement control, OpenXmlElement element)
    {
        if (element is Run { RunProperties: null } run && control.Descendants<Run>().FirstOrDefault()?.RunProperties is { } properties)
            run.PrependChild(properties.CloneNode(true));
        return element;
    }

    private static string? TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
}
