using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Storage;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>Searches all documents of a dossier, and marks what was found: all of it or what somebody chose.</summary>
public sealed class SearchDesk
{
    private readonly DossierDesk _dossiers;
    private readonly DocumentDesk _documents;

    internal SearchDesk(DossierDesk dossiers, DocumentDesk documents) => (_dossiers, _documents) = (dossiers, documents);

    /// <summary>Every place, in the order of the documents. Duplicates follow their master and are left out.</summary>
    public IReadOnlyList<FoundPassage> Find(Dossier dossier, SearchQuery query, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var searched = dossier.Documents.Values.Where(document => document.DuplicateOf is null && _documents.HasOriginal(document)).OrderBy(document => document.Order);
        return [.. searched.SelectMany(document => FindIn(document, query, stop))];
    }

    /// <summary>Places a mark on each passage that is not covered yet, as one act.</summary>
    /// <param name="dossier">The dossier as it was searched.</param>
    /// <param name="found">Which of <see cref="Find"/>.</param>
    /// <param name="codes">Grounds or labels.</param>
    /// <param name="by">Who marks.</param>
    public CommandOutcome Mark(Dossier dossier, IReadOnlyList<FoundPassage> found, ImmutableArray<string> codes, Actor by)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(found);
        var now = _dossiers.Now;
        var marks = found.Where(passage => !passage.IsCovered).Select(passage => new PlaceMark(by, now, passage.Document, NewIds.Mark(), passage.Areas, codes));
        return _dossiers.Do(dossier.Id, [.. marks], dossier.Version);
    }

    private IEnumerable<FoundPassage> FindIn(Document document, SearchQuery query, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var cover = new MarkCover(document);
        foreach (var match in TextSearch.Find(_documents.Text(document, stop), query))
        {
            ImmutableArray<MarkArea> areas = [.. match.Boxes.Where(box => !box.IsEmpty).Select(box => new MarkArea(match.Page.Number, box.Left, box.Bottom, box.Right, box.Top))];
            if (areas.IsEmpty) continue;
            yield return new(document.Id, match.Page.Number, match.Text.ReplaceLineEndings(" "), areas, areas.All(cover.Covers));
        }
    }
}
