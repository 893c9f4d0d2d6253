using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Work.Dossiers.History;

namespace Lakwerk.Work.Dossiers;

/// <summary>Tells what happened in a dossier.</summary>
public sealed class HistoryDesk
{
    private readonly DossierDesk _dossiers;

    internal HistoryDesk(DossierDesk dossiers) => _dossiers = dossiers;

    /// <summary>Everything behind <paramref name="after"/>, oldest first; with a document, only what is about it.</summary>
    public IEnumerable<HistoryLine> Of(DossierId id, int after = 0, DocumentId? document = null)
    {
        var names = new DocumentNames(_dossiers.MustOpen(id));
        return
            from numbered in _dossiers.Events(id, after)
            where document is null || Subjects.DocumentOf(numbered.Event) == document
            select new HistoryLine(numbered.Version, numbered.Event.At, numbered.Event.By.Name, Sentences.Of(numbered.Event, names), numbered.Event.Undoes) { SetAside = (numbered.Event as DocumentSetAside)?.Document };
    }
}
