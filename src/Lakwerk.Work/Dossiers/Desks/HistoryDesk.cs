using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Deciding;
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
        var names = NamesIn(id);
        return
            from numbered in _dossiers.Events(id, after)
            where document is null || Subjects.DocumentOf(numbered.Event) == document
            select new HistoryLine(numbered.Version, numbered.Event.At, numbered.Event.By.Name, Sentences.Of(numbered.Event, names), numbered.Event.Undoes) { Document = Subjects.DocumentOf(numbered.Event), SetAside = (numbered.Event as DocumentSetAside)?.Document };
    }

    /// <summary>What this person would take back now: what was done first in that act, and how much more came with it. Null when there is nothing.</summary>
    public UndoableAct? LastAct(DossierId id, Actor by)
    {
        var act = _dossiers.LastAct(id, by);
        return act.Count == 0 ? null : new UndoableAct(Sentences.Of(act[^1].Event, NamesIn(id)), act[^1].Event.At, act.Count - 1, !act.All(one => Undoing.MayBeTakenBack(one.Event)));
    }

    private DocumentNames NamesIn(DossierId id) => new(_dossiers.MustOpen(id), () => TitlesIn(id));

    private Dictionary<DocumentId, string> TitlesIn(DossierId id)
    {
        var titles = new Dictionary<DocumentId, string>();
        foreach (var (_, e) in _dossiers.Events(id))
        {
            if (e is DocumentAdded added) titles[added.Document] = added.Details.Title;
            if (e is DocumentDescribed described) titles[described.Document] = described.Details.Title;
        }

        return titles;
    }
}
