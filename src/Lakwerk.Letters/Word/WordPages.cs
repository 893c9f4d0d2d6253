using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Lakwerk.Letters.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Lakwerk.Letters.Word;

/// <summary>
/// Puts the parts of a letter on pages: an annex begins a new one, a wide table lies across. Word keeps the shape of pages in the
/// last paragraph that has it, and the shape of the last pages in the body.
/// </summary>
internal static class WordPages
{
    private const int A4Width = 11906;
    private const int A4Height = 16838;
    private const int Margin = 1418;

    /// <summary>Width of the text on an upright page of the template, in twentieths of a point.</summary>
    public static int TextWidth(Body body) => TextWidth(body.GetFirstChild<SectionProperties>(), isLandscape: false);

    public static IEnumerable<OpenXmlElement> Arrange(Letter letter, WordContent content, Body body)
    {
        var last = body.GetFirstChild<SectionProperties>() ?? body.AppendChild(new SectionProperties());
        var shape = (SectionProperties)last.CloneNode(true);
        var sections = letter.Sections;
        for (var i = 0; i < sections.Length; i++)
        {
            var section = sections[i];
            var width = TextWidth(shape, section.IsLandscape);
            var elements = section.Part == LetterPart.Signature ? [content.Signature(section.Blocks)] : section.Blocks.SelectMany(b => content.Of(b, width)).ToList();
            var turns = i + 1 < sections.Length && sections[i + 1].IsLandscape != section.IsLandscape;
            if (section.StartsPage && i > 0 && sections[i - 1].IsLandscape == section.IsLandscape)
                BreakBefore(elements);
            if (i + 1 < sections.Length && sections[i + 1].Part == LetterPart.Signature)
                KeepWithNext(elements);
            if (turns)
                EndWith(elements, Shaped(shape, section.IsLandscape, isFirst: IsFirstShape(letter, i)));
            foreach (var element in elements)
                yield return element;
        }
        if (sections.Length > 0)
            last.InsertAfterSelf(Shaped(shape, sections[^1].IsLandscape, IsFirstShape(letter, sections.Length - 1)));
        last.Remove();
    }

    /// <summary>The shape of the first pages is the only one with a first-page header.</summary>
    private static bool IsFirstShape(Letter letter, int index) => letter.Sections.Take(index + 1).All(s => s.IsLandscape == letter.Sections[0].IsLandscape);

    private static SectionProperties Shaped(SectionProperties shape, bool isLandscape, bool isFirst)
    {
        var copy = (SectionProperties)shape.CloneNode(true);
        if (!isFirst)
            copy.RemoveAllChildren<TitlePage>();
        if (isLandscape && copy.GetFirstChild<PageSize>() is { } size)
            (size.Width, size.Height, size.Orient) = (size.Height, size.Width, PageOrientationValues.Landscape);
        return copy;
    }

    private static void BreakBefore(List<OpenXmlElement> elements)
    {
        if (elements.FirstOrDefault() is not Paragraph first)
            return;
        first.ParagraphProperties ??= new ParagraphProperties();
        first.ParagraphProperties.PageBreakBefore = new PageBreakBefore();
    }

    /// <summary>A signature never stands on a page of its own: the paragraph before it goes along.</summary>
    private static void KeepWithNext(List<OpenXmlElement> elements)
    {
        if (elements.LastOrDefault() is not Paragraph last)
            return;
        last.ParagraphProperties ??= new ParagraphProperties();
        last.ParagraphProperties.KeepNext = new KeepNext();
    }

    private static void EndWith(List<OpenXmlElement> elements, SectionProperties shape)
    {
        if (elements.LastOrDefault() is not Paragraph last)
            elements.Add(last = new Paragraph());
        last.ParagraphProperties ??= new ParagraphProperties();
        last.ParagraphProperties.SectionProperties = shape;
    }

    private static int TextWidth(SectionProperties? shape, bool isLandscape)
    {
        var size = shape?.GetFirstChild<PageSize>();
        var margin = shape?.GetFirstChild<PageMargin>();
        var page = isLandscape ? size?.Height?.Value ?? A4Height : size?.Width?.Value ?? A4Width;
        return (int)page - (int)(margin?.Left?.Value ?? Margin) - (int)(margin?.Right?.Value ?? Margin);
    }
}
