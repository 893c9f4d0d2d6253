using System.Collections.Immutable;

namespace Lakwerk.Letters.Model;

/// <summary>Puts what an official filled in where a letter left it open. Nothing else in the letter changes.</summary>
public static class LetterFilling
{
    /// <param name="letter">With its open slots.</param>
    /// <param name="values">By the description of the slot; what is empty stays open.</param>
    public static Letter FilledIn(this Letter letter, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0) return letter;
        var head = letter.Head with
        {
            Sender = All(letter.Head.Sender, values),
            Addressee = Lines(letter.Head.Addressee, values),
            Fields = [.. letter.Head.Fields.Select(field => field with { Value = Filled(field.Value, values) })],
            Salutation = Filled(letter.Head.Salutation, values),
        };
        return letter with { Head = head, Sections = [.. letter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(block => Filled(block, values))] })] };
    }

    private static Block Filled(Block block, IReadOnlyDictionary<string, string> values) => block switch
    {
        Paragraph paragraph => paragraph with { Content = Filled(paragraph.Content, values) },
        ListBlock list => list with { Items = All(list.Items, values) },
        TableBlock table => table with { Rows = [.. table.Rows.Select(row => All(row, values))] },
        _ => block,
    };

    private static ImmutableArray<Phrase> All(ImmutableArray<Phrase> phrases, IReadOnlyDictionary<string, string> values) => [.. phrases.Select(phrase => Filled(phrase, values))];

    /// <summary>An address has lines of its own.</summary>
    private static ImmutableArray<Phrase> Lines(ImmutableArray<Phrase> phrases, IReadOnlyDictionary<string, string> values) =>
        [.. phrases.SelectMany(phrase => phrase.Content is [OpenSlot slot] && ValueOf(slot, values) is { } value ? value.Split('\n').Select(Phrase.Of) : [Filled(phrase, values)])];

    private static Phrase Filled(Phrase phrase, IReadOnlyDictionary<string, string> values) =>
        phrase.Content.Any(piece => piece is OpenSlot) ? Phrase.Of(phrase.Content.Select(piece => Filled(piece, values))) : phrase;

    private static Inline Filled(Inline piece, IReadOnlyDictionary<string, string> values) =>
        piece is OpenSlot slot && ValueOf(slot, values) is { } value ? new TextRun(value.ReplaceLineEndings(", ")) : piece;

    private static string? ValueOf(OpenSlot slot, IReadOnlyDictionary<string, string> values) => values.TryGetValue(slot.Description, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim().ReplaceLineEndings("\n") : null;
}
