using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;

namespace Lakwerk.Dossiers.Deciding;

/// <summary>
/// Takes work back. A journal forgets nothing, so undoing is doing the opposite, with the version of what was taken back;
/// and taking that back is doing it again. What has effect outside the office (a decision, a letter) cannot be undone.
/// </summary>
public static class Undoing
{
    /// <summary>The last act of this person that still stands: its events, the last first; empty when there is none.</summary>
    /// <param name="recent">Events by version, ascending.</param>
    /// <param name="by">Whose work.</param>
    public static IReadOnlyList<NumberedEvent> LastAct(IReadOnlyList<NumberedEvent> recent, Actor by) => Find(recent, by, redo: false);

    /// <summary>The last undoing of this person, when no new work of theirs came after it.</summary>
    public static IReadOnlyList<NumberedEvent> LastUndoing(IReadOnlyList<NumberedEvent> recent, Actor by) => Find(recent, by, redo: true);

    /// <summary>Whether an event of this kind can ever be taken back.</summary>
    public static bool MayBeTakenBack(DossierEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Opposites.Has(e);
    }

    /// <summary>The command that does the opposite of an event; null when nothing does.</summary>
    /// <param name="before">The dossier as it stood before the event.</param>
    /// <param name="e">What is to be taken back.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="now">When.</param>
    public static DossierCommand? Inverse(Dossier before, DossierEvent e, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(e);
        return Opposites.Of(before, e, by, now);
    }

    private static List<NumberedEvent> Find(IReadOnlyList<NumberedEvent> recent, Actor by, bool redo)
    {
        var undone = new HashSet<int>();
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var (version, e) = recent[i];
            if (e.By.Id != by.Id || undone.Contains(version))
                continue;
            if (e.Undoes is not { } target)
                return redo ? [] : Act(recent, i, undone);
            undone.Add(target);
            if (redo && IsWork(recent, target))
                return Act(recent, i, []);
        }
        return [];
    }

    /// <summary>Everything that was done by one person at one moment is one act.</summary>
    private static List<NumberedEvent> Act(IReadOnlyList<NumberedEvent> recent, int last, HashSet<int> undone)
    {
        var act = new List<NumberedEvent>();
        for (var i = last; i >= 0 && recent[i].Event.By.Id == recent[last].Event.By.Id && recent[i].Event.At == recent[last].Event.At; i--)
            if (!undone.Contains(recent[i].Version) && recent[i].Event.Undoes is null == recent[last].Event.Undoes is null)
                act.Add(recent[i]);
        return act;
    }

    private static bool IsWork(IReadOnlyList<NumberedEvent> recent, int version)
    {
        var index = version - recent[0].Version;
        return index >= 0 && index < recent.Count && recent[index].Event.Undoes is null;
    }
}
