using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Word;

/// <summary>Writes a letter as a Word file on a template, with real headings, lists, tables and links.</summary>
public static class WordWriter
{
    private const int LargestPart = 50_000_000;

    /// <summary>On the project's own template.</summary>
    public static byte[] Write(Letter letter) => Write(letter, DefaultTemplate.Bytes);

    /// <param name="letter">The letter.</param>
    /// <param name="template">A .docx with a content control tagged <c>lakwerk.inhoud</c>, and others as it likes.</param>
    /// <exception cref="LetterException">The template cannot be read, or has no place for the letter.</exception>
    public static byte[] Write(Letter letter, ReadOnlyMemory<byte> template)
    {
        ArgumentNullException.ThrowIfNull(letter);
        TemplateGuard.Check(template);
        using var file = new MemoryStream();
        file.Write(template.Span);
        try
        {
            using var word = WordprocessingDocument.Open(file, true, new OpenSettings { MaxCharactersInPart = LargestPart });
            Fill(word, letter);
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or XmlException or FileFormatException or InvalidDataException)
        {
            throw TemplateGuard.NoWord(problem);
        }
        return file.ToArray();
    }

    private static void Fill(WordprocessingDocument word, Letter letter)
    {
        if (word.MainDocumentPart is not { Document.Body: { } body } main)
            throw TemplateGuard.NoWord(null);
        var styles = new WordStyles(main);
        TemplateFields.Fill(main, letter, styles);
        if (letter.IsDraft)
            DraftMark.Put(main, styles);
        var place = TemplateFields.FindContent(body);
        var content = new WordContent(main, styles, WordPages.TextWidth(body));
        foreach (var element in WordPages.Arrange(letter, content, body))
            place.InsertBeforeSelf(element);
        place.Remove();
        Describe(word, letter);
        main.Document.Save();
    }

    private static void Describe(WordprocessingDocument word, Letter letter)
    {
        var day = letter.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var properties = word.PackageProperties;
        properties.Title = letter.IsDraft ? $"{PlainText.DraftWord}: {letter.Subject}" : letter.Subject;
        properties.Subject = letter.Subject;
        properties.Creator = letter.Head.Sender.FirstOrDefault()?.Text ?? "";
        properties.Language = "nl-NL";
        (properties.Created, properties.Modified) = (day, day);
    }
}
