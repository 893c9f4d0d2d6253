using System.Collections.Immutable;

namespace Lakwerk.Letters.Model;

/// <summary>One part of a letter with what stands in it.</summary>
public sealed record Section(LetterPart Part, ImmutableArray<Block> Blocks)
{
    /// <summary>Begins on a new page: an annex.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Printed across: a wide table.</summary>
    public bool IsLandscape { get; init; }
}
