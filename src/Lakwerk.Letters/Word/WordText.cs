using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Word;

/// <summary>Turns phrases into runs and links.</summary>
internal static class WordText
{
    /// <param name="phrase">What it says.</param>
    /// <param name="styles">The template's styles.</param>
    /// <param name="part">The part that owns the links; null where a link stays text.</param>
    public static IEnumerable<OpenXmlElement> Of(Phrase phrase, WordStyles styles, OpenXmlPart? part) => phrase.Content.Select<Inline, OpenXmlElement>(inline => inline switch
    {
        LinkRun link when part is not null => Link(link, styles, part),
        OpenSlot slot => Run(slot.Text, new RunProperties(new RunStyle { Val = styles["In te vullen"] })),
        _ => Run(inline.Text),
    });

    public static Run Run(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
            run.Append(properties);
        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Hyperlink Link(LinkRun link, WordStyles styles, OpenXmlPart part)
    {
        var relation = part.HyperlinkRelationships.FirstOrDefault(r => r.Uri == link.Address) ?? part.AddHyperlinkRelationship(link.Address, true);
        return new Hyperlink(Run(link.Text, new RunProperties(new RunStyle { Val = styles["Hyperlink"] }))) { Id = relation.Id, History = true };
    }

    /// <summary>XML has no place for control characters and lone surrogates; titles from elsewhere may hold them.</summary>
    private static string Clean(string text)
    {
        if (text.All(IsPlain))
            return text;
        var kept = text.ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value is '\n' or '\t' or >= ' ' and not (0xFFFE or 0xFFFF or 0xFFFD));
        return string.Concat(kept.Select(r => r.ToString()));
    }

    private static bool IsPlain(char c) => c is '\n' or '\t' || c >= ' ' && !char.IsSurrogate(c) && c < 0xFFFD;
}
