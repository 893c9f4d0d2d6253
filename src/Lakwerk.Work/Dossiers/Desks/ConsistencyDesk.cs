using Lakwerk.Dossiers;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Same passage, same decision: holds the marks of all documents of a dossier against one another.</summary>
public sealed class ConsistencyDesk
{
    private readonly DocumentDesk _documents;

    internal ConsistencyDesk(DocumentDesk documents) => _documents = documents;

    /// <summary>
    /// What is covered in one place and open in another, the most risky first. Documents are named by their id. Duplicates
    /// follow their master and are not compared; documents without a file cannot be.
    /// </summary>
    public IReadOnlyList<Inconsistency> Compare(Dossier dossier, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var compared = dossier.Documents.Values.Where(document => document.DuplicateOf is null && _documents.HasOriginal(document)).OrderBy(document => document.Order);
        return PassageComparison.Find([.. compared.Select(document => MarkedOf(document, stop))], stop);
    }

    private MarkedDocument MarkedOf(Document document, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return new(document.Id.Value, [.. document.Marks.SelectMany(AreasOf)], () => _documents.Text(document, stop));
    }

    private static IEnumerable<CoveredArea> AreasOf(Mark mark, int number) =>
        mark.Areas.Select(area => new CoveredArea(area.Page, Box.Of(area.X0, area.Y0, area.X1, area.Y1), number, string.Join(" + ", mark.Codes)));
}
