namespace Lakwerk.Dossiers.Inventories;

/// <summary>
/// A row of the inventory. Judgement and codes are derived: from the marks, the assessment and the rules, never typed twice.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number: fixed, or as it would be numbered now.</param>
/// <param name="Judgement">Null while nobody has judged it.</param>
/// <param name="Codes">Grounds and labels, in the order of the law.</param>
/// <param name="Remark">What the list says beside it: master of a duplicate, link, suspension.</param>
public sealed record InventoryRow(Document Document, string Number, Judgement? Judgement, IReadOnlyList<string> Codes, string? Remark);
