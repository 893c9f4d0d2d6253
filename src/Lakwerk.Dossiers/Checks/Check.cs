using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>What a check says when documents fail it.</summary>
/// <param name="Code">Name that programs hold on to.</param>
/// <param name="Severity">Whether it stops a decision.</param>
/// <param name="Rule">The provision or principle behind it.</param>
/// <param name="Says">What is wrong, to follow the documents' numbers.</param>
/// <param name="Mend">How to mend it.</param>
internal sealed record Check(string Code, Severity Severity, string Rule, Bilingual Says, Bilingual Mend)
{
    /// <summary>One finding for all rows that fail; null when none do.</summary>
    /// <param name="failing">The rows.</param>
    /// <param name="subject">What it is about, beside the documents.</param>
    /// <param name="passage">Which marks it is about; null when it is about documents as a whole.</param>
    public Finding? Of(IEnumerable<InventoryRow> failing, string? subject = null, Func<Mark, bool>? passage = null)
    {
        var rows = failing.ToList();
        if (rows.Count == 0)
            return null;
        var text = new Bilingual($"{(rows.Count == 1 ? "Document" : "Documenten")} {Numbers(Language.Dutch)}: {Says.Dutch}", $"{(rows.Count == 1 ? "Document" : "Documents")} {Numbers(Language.English)}: {Says.English}");
        return new Finding(Code, Severity, Rule, text, Mend, [.. rows.Select(r => r.Document.Id)])
        {
            Subject = subject,
            Passages = passage is null ? [] : [.. rows.Select(r => First(r.Document, passage)).OfType<FindingPassage>()],
        };

        string Numbers(Language language) => NumberText.Of(rows.Select(r => r.Number), language);
    }

    private static FindingPassage? First(Document document, Func<Mark, bool> passage) => document.Marks.Where(mark => !mark.Areas.IsDefaultOrEmpty && passage(mark)).OrderBy(mark => mark.Areas[0].Page).FirstOrDefault() is { } first
        ? new FindingPassage(document.Id, first.Id, first.Areas[0].Page)
        : null;
}
