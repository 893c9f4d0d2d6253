using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Short ways to make sections.</summary>
internal static class Sections
{
    public static Section Of(LetterPart part, IEnumerable<Block> blocks) => new(part, [.. blocks]);

    /// <summary>Sections without content are left out.</summary>
    public static IEnumerable<Section> WithContent(params IEnumerable<Section?> sections) => sections.OfType<Section>().Where(s => !s.Blocks.IsEmpty);
}
