using System.Collections.Immutable;

namespace Lakwerk.Letters.Texts;

/// <summary>One paragraph or list item of a library text.</summary>
internal sealed record Line(LineKind Kind, ImmutableArray<Piece> Pieces)
{
    /// <summary>Every slot in it, those within optional groups too.</summary>
    public IEnumerable<string> Slots => SlotsIn(Pieces);

    private static IEnumerable<string> SlotsIn(IEnumerable<Piece> pieces) => pieces.SelectMany(p => p switch
    {
        SlotPiece slot => [slot.Name],
        OptionalPiece group => SlotsIn(group.Pieces),
        _ => Enumerable.Empty<string>(),
    });
}
