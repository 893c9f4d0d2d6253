using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A code for many documents at once.</summary>
public sealed record GroundRule(RuleId Id, string Code, ListId List, RuleKind Kind, ImmutableHashSet<DocumentId> Documents)
{
    public bool AppliesTo(Document document) =>
        document.List == List && Documents.Contains(document.Id) == (Kind == RuleKind.Only);
}
