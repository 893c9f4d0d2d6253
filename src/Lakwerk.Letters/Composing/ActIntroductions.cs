using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>An act that a letter cites by its short name is introduced where it is first cited: <c>de Algemene wet bestuursrecht (hierna: Awb)</c>.</summary>
internal static class ActIntroductions
{
    public static Letter In(Letter letter)
    {
        foreach (var act in Act.All)
            if (!IsIntroduced(letter, act))
                letter = Introduce(letter, act);
        return letter;
    }

    private static bool IsIntroduced(Letter letter, Act act) => letter.Sections.Where(IsBody).SelectMany(s => s.Blocks).SelectMany(Phrases).Any(p => p.Text.Contains(act.Name, StringComparison.Ordinal));

    private static Letter Introduce(Letter letter, Act act)
    {
        for (var i = 0; i < letter.Sections.Length && IsBody(letter.Sections[i]); i++)
            for (var j = 0; j < letter.Sections[i].Blocks.Length; j++)
                if (Introduced(letter.Sections[i].Blocks[j], act) is { } block)
                    return letter with { Sections = letter.Sections.SetItem(i, letter.Sections[i] with { Blocks = letter.Sections[i].Blocks.SetItem(j, block) }) };
        return letter;
    }

    /// <summary>The block with its first citation of the act written out; null when it has none.</summary>
    private static Block? Introduced(Block block, Act act) => block switch
    {
        Paragraph paragraph => Introduced(paragraph.Content, act) is { } content ? paragraph with { Content = content } : null,
        ListBlock list => Enumerable.Range(0, list.Items.Length).Select(i => Introduced(list.Items[i], act) is { } item ? list with { Items = list.Items.SetItem(i, item) } : null).FirstOrDefault(l => l is not null),
        _ => null,
    };

    private static Phrase? Introduced(Phrase phrase, Act act)
    {
        var end = $"van de {act.Short}";
        for (var i = 0; i < phrase.Content.Length; i++)
        {
            if (phrase.Content[i] is not LinkRun link || !link.Content.EndsWith(end, StringComparison.Ordinal))
                continue;
            var before = string.Concat(phrase.Content.Take(i).Select(p => p.Text));
            var isInBrackets = before.Count(b => b == '(') > before.Count(b => b == ')');
            var name = $"{link.Content[..^act.Short.Length]}{act.Name}{(isInBrackets ? $", hierna: {act.Short}" : $" (hierna: {act.Short})")}";
            return Phrase.Of(phrase.Content.SetItem(i, new LinkRun(name, link.Address)));
        }
        return null;
    }

    private static bool IsBody(Section section) => section.Part is not (LetterPart.LawAnnex or LetterPart.InventoryAnnex or LetterPart.DocumentsAnnex);

    private static IEnumerable<Phrase> Phrases(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        ListBlock list => list.Items,
        _ => [],
    };
}
