using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters;

/// <summary>Which letter is wanted. Everything else comes from the dossier, the clock and the body's own data.</summary>
/// <param name="Kind">The letter.</param>
/// <param name="Date">The day that the letter bears. A decision that was taken bears the day on which it was taken.</param>
/// <param name="Body">What the body says about itself.</param>
public sealed record LetterOrder(LetterKind Kind, DateOnly Date, BodyProfile Body)
{
    /// <summary>For the public: nothing in it names the requester.</summary>
    public bool ForPublic { get; init; }

    /// <summary>The third party that is invited; may be left out when there is only one.</summary>
    public PartyId? Party { get; init; }

    /// <summary>Lines of the addressee's address, without the name.</summary>
    public ImmutableArray<string> Address { get => field.IsDefault ? [] : field; init; }

    /// <summary>Why: of an extension.</summary>
    public string? Reason { get; init; }

    /// <summary>The decision; left out, the last of the kind.</summary>
    public DecisionId? Decision { get; init; }

    /// <summary>The body to which a part was transferred; may be left out when there is only one.</summary>
    public string? TransferredTo { get; init; }
}
