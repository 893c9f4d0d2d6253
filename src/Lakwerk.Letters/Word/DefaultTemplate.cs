using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Lakwerk.Letters.Word;

/// <summary>
/// The project's own template, put together from the parts in Data/sjabloon. A body that wants its own look saves it, changes it in
/// Word, and keeps the content controls.
/// </summary>
public static class DefaultTemplate
{
    private static readonly Lazy<byte[]> Built = new(Build);

    /// <summary>The template as a Word file.</summary>
    public static ReadOnlyMemory<byte> Bytes => Built.Value;

    private static byte[] Build()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            Feed(main, "document");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), "styles");
            Feed(main.AddNewPart<NumberingDefinitionsPart>(), "numbering");
            Feed(main.AddNewPart<DocumentSettingsPart>(), "settings");
            Feed(main.AddNewPart<HeaderPart>("first"), "header-first");
            Feed(main.AddNewPart<HeaderPart>("next"), "header-next");
            Feed(main.AddNewPart<FooterPart>("foot"), "footer");
        }
        return file.ToArray();
    }

    private static Stream Open(string name) => typeof(DefaultTemplate).Assembly.GetManifestResourceStream($"sjabloon/{name}.xml")
        ?? throw new ArgumentException($"No part {name}.", nameof(name));

    /// <summary>The root element of a part as XML, without the declaration that an element may not have.</summary>
    internal static string OuterXml(string name)
    {
        using var data = Open(name);
        return XDocument.Load(data).Root!.ToString(SaveOptions.DisableFormatting);
    }

    private static void Feed(OpenXmlPart part, string name)
    {
        using var data = Open(name);
        part.FeedData(data);
    }
}
