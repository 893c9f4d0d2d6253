using System.Collections.Immutable;
using Lakwerk.Law;

namespace Lakwerk.Letters.Model;

/// <summary>
/// A letter before it has a form: what it says, in which parts. One writer turns it into a Word file, another into plain
/// text; neither knows what it is about.
/// </summary>
public sealed record Letter(LetterKind Kind, DateOnly Date, string Subject, LetterHead Head, ImmutableArray<Section> Sections)
{
    /// <summary>A decision that has not been taken: it says so on every page.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What is odd about it, for whoever sends it; not in the letter itself.</summary>
    public ImmutableArray<Bilingual> Remarks { get => field.IsDefault ? [] : field; init; }

    public IEnumerable<LetterPart> Parts => Sections.Select(s => s.Part).Prepend(LetterPart.Head).Distinct();

    /// <summary>What an official still has to fill in, once each, in the order in which it occurs.</summary>
    public IReadOnlyList<OpenSlot> OpenSlots =>
        [.. HeadPhrases().Concat(Sections.SelectMany(s => s.Blocks).SelectMany(Phrases)).SelectMany(p => p.Content).OfType<OpenSlot>().Distinct()];

    public Section? Find(LetterPart part) => Sections.FirstOrDefault(s => s.Part == part);

    private IEnumerable<Phrase> HeadPhrases() => [.. Head.Sender, .. Head.Addressee, .. Head.Fields.Select(f => f.Value), Head.Salutation];

    private static IEnumerable<Phrase> Phrases(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        ListBlock list => list.Items,
        TableBlock table => table.Rows.SelectMany(r => r),
        _ => [],
    };
}
