using Lakwerk.Law;

namespace Lakwerk.Dossiers.Inventories;

/// <summary>
/// A row of the inventory. Judgement and codes are derived: from the marks, the assessment and the rules, never typed twice.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number: fixed, or as it would be numbered now.</param>
/// <param name="Judgement">Null while nobody has judged it.</param>
/// <param name="Codes">Grounds and labels, in the order of the law.</param>
/// <param name="Remark">What the list says beside it: master of a duplicate, link, suspension.</param>
public sealed record InventoryRow(Document Document, string Number, Judgement? Judgement, IReadOnlyList<string> Codes, string? Remark)
{
    internal const string DuplicateLabel = "dubbel";

    private static readonly Bilingual Duplicate = new(DuplicateLabel, "duplicate");

    /// <summary>Points at a master, which says what becomes of it: it is counted with neither the refused nor the disclosed.</summary>
    public bool IsDuplicate => Codes is [DuplicateLabel];

    /// <summary>What the list says of it; null while nobody has judged it.</summary>
    public Bilingual? JudgementName => IsDuplicate ? Duplicate : Judgement is { } judgement ? Judgements.NameOf(judgement) : null;
}
