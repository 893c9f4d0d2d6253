using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>What a later decision changes in an earlier one, document by document.</summary>
internal sealed class Changes
{
    private readonly LetterContext _c;

    public Changes(LetterContext c, ChainedDecision decision)
    {
        _c = c;
        Previous = ChosenDecision.Previous(c.Dossier, decision);
        var now = decision.TakenOn is null ? decision with { Rows = Inventory.For(c.Dossier, decision).Decided() } : decision;
        Documents = DecisionDifferences.Between(Previous, now);
    }

    public ChainedDecision Previous { get; }

    public IReadOnlyList<DocumentDifference> Documents { get; }

    public IReadOnlySet<DocumentId> Ids => Documents.Select(d => d.Document).ToHashSet();

    /// <summary>One sentence for each document.</summary>
    public IEnumerable<Phrase> Lines() => Documents.OrderBy(d => d.Number, DocumentNumber.Order).Select(Line);

    private Phrase Line(DocumentDifference difference)
    {
        var facts = _c.Facts.With("nummer", difference.Number);
        return difference switch
        {
            { Before: null, After: { } after } => _c.Inline("vervolg/wijziging nieuw", facts.With("wordt", Name(after))),
            { After: null } => _c.Inline("vervolg/wijziging vervallen", facts),
            { Before: { } before, After: { } after } when before.Judgement != after.Judgement =>
                _c.Inline("vervolg/wijziging oordeel", facts.With("was", Name(before)).With("wordt", Name(after))),
            { After: { } after, Passages.Count: 0 } => _c.Inline("vervolg/wijziging gronden", facts.With("oordeel", Name(after)).With("gronden", string.Join(", ", after.Codes))),
            _ => _c.Inline("vervolg/wijziging passages", facts.With("oordeel", Name(difference.After))
                .With("alsnog openbaar", Passages(difference.Passages.Count(p => p.IsDisclosed)))
                .With("alsnog geweigerd", Passages(difference.Passages.Count(p => p.Before.IsEmpty)))
                .With("andere grond", Passages(difference.Passages.Count(p => !p.IsDisclosed && !p.Before.IsEmpty)))),
        };
    }

    private Phrase? Passages(int count) => count == 0 ? null
        : _c.Inline("vervolg/passages", _c.Facts.About(count).With("aantal", DutchNumbers.Of(count)));

    private static string Name(DecidedRow row) => Judgements.NameOf(row.Judgement).Dutch;
}
