using System.Collections.Immutable;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Texts;

/// <summary>Puts facts into a library text.</summary>
internal static class FragmentRenderer
{
    public static IReadOnlyList<Block> Blocks(Fragment fragment, SlotValues values)
    {
        var blocks = new List<Block>();
        var items = new List<Phrase>();
        for (var i = 0; i < fragment.Lines.Length; i++)
        {
            var line = fragment.Lines[i];
            if (line.Kind is not (LineKind.Bullet or LineKind.Number))
            {
                blocks.AddRange(Repeated(line, values).Select(p => new Paragraph(p, RoleOf(line.Kind))));
                continue;
            }
            items.AddRange(Repeated(line, values));
            var isLast = i + 1 == fragment.Lines.Length || fragment.Lines[i + 1].Kind != line.Kind;
            if (isLast && items.Count > 0)
                blocks.Add(new ListBlock([.. items], line.Kind == LineKind.Number));
            if (isLast)
                items.Clear();
        }
        return blocks;
    }

    /// <summary>A text of one paragraph, as part of another.</summary>
    public static Phrase Inline(Fragment fragment, SlotValues values) =>
        fragment.Lines is [{ Kind: LineKind.Body } line] ? Render(line.Pieces, values, null)
            : throw LetterException.Of($"{fragment.Place}: '{fragment.Name}' hoort uit één alinea te bestaan.", $"{fragment.Place}: '{fragment.Name}' should be one paragraph.");

    private static IEnumerable<Phrase> Repeated(Line line, SlotValues values)
    {
        if (line.Slots.FirstOrDefault(s => values.Each(s) is not null) is not { } repeated)
            return [Render(line.Pieces, values, null)];
        return values.Each(repeated)!.Value.Select(value => Render(line.Pieces, values, (repeated, value)));
    }

    private static Phrase Render(ImmutableArray<Piece> pieces, SlotValues values, (string Name, Phrase Value)? current)
    {
        var content = new List<Inline>();
        foreach (var piece in pieces)
            content.AddRange(Render(piece, values, current).Content);
        return Phrase.Of(Trimmed([.. Joined(content)]));
    }

    /// <summary>A group that fell away leaves a blank behind.</summary>
    private static List<Inline> Trimmed(List<Inline> content)
    {
        if (content is [.., TextRun last])
            content[^1] = new TextRun(last.Content.TrimEnd());
        return content;
    }

    private static Phrase Render(Piece piece, SlotValues values, (string Name, Phrase Value)? current) => piece switch
    {
        TextPiece text => Phrase.Of(text.Text),
        ChoicePiece choice => Phrase.Of(values.Count == 1 ? choice.One : choice.Many),
        SpeakerPiece speaker => Phrase.Of(values.IsSpokenByMany ? speaker.Many : speaker.One),
        SlotPiece slot => Value(slot, values, current),
        OptionalPiece group => IsKnown(group, values, current) ? Render(group.Pieces, values, current) : Phrase.Empty,
        _ => throw new ArgumentException($"Unknown piece {piece}.", nameof(piece)),
    };

    private static Phrase Value(SlotPiece slot, SlotValues values, (string Name, Phrase Value)? current)
    {
        var value = current?.Name == slot.Name ? current.Value.Value : values.Find(slot.Name) ?? Phrase.Open(slot.Name);
        return slot.IsCapital ? value.Capitalised() : value;
    }

    private static bool IsKnown(OptionalPiece group, SlotValues values, (string Name, Phrase Value)? current) =>
        group.Pieces.OfType<SlotPiece>().All(s => s.Name == current?.Name || values.Find(s.Name) is { IsEmpty: false });

    /// <summary>Neighbouring pieces of text become one run.</summary>
    private static IEnumerable<Inline> Joined(List<Inline> content)
    {
        var text = "";
        foreach (var inline in content)
        {
            if (inline is TextRun run)
            {
                text += run.Content;
                continue;
            }
            if (text.Length > 0)
                yield return new TextRun(text);
            text = "";
            yield return inline;
        }
        if (text.Length > 0)
            yield return new TextRun(text);
    }

    private static ParagraphRole RoleOf(LineKind kind) => kind switch
    {
        LineKind.Heading => ParagraphRole.Heading,
        LineKind.Subheading => ParagraphRole.Subheading,
        LineKind.Quote => ParagraphRole.Quote,
        LineKind.Signature => ParagraphRole.Signature,
        LineKind.SignedName => ParagraphRole.SignedName,
        _ => ParagraphRole.Body,
    };
}
