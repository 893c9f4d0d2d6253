using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Lakwerk.Letters.Word;

/// <summary>
/// The styles of a template by their names, so that a Dutch Word's Kop1 serves as well as Heading1. A style that the template lacks
/// comes from the project's own.
/// </summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, string> _idByName = new(StringComparer.OrdinalIgnoreCase);

    public WordStyles(MainDocumentPart main)
    {
        var part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>();
        part.Styles ??= new Styles();
        Read(part.Styles);
        var ours = new Styles(DefaultTemplate.OuterXml("styles"));
        foreach (var style in ours.Elements<Style>().Where(s => s.StyleName?.Val?.Value is { } name && !_idByName.ContainsKey(name)))
            Add(part.Styles, style);
    }

    public string this[string name] => _idByName[name];

    private void Read(Styles styles)
    {
        foreach (var style in styles.Elements<Style>())
            if (style is { StyleName.Val.Value: { } name, StyleId.Value: { } id })
                _idByName[name] = id;
    }

    private void Add(Styles styles, Style style)
    {
        var copy = (Style)style.CloneNode(true);
        if (copy.Default is { Value: true } && styles.Elements<Style>().Any(s => s.Default is { Value: true } && s.Type?.Value == copy.Type?.Value))
            copy.Default = null;
        styles.Append(copy);
        _idByName[copy.StyleName!.Val!.Value!] = copy.StyleId!.Value!;
    }
}
