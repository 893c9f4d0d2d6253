using System.Runtime.CompilerServices;
using Lakwerk.Dossiers;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>How the documents of a dossier compare; worked out once for each state of the dossier.</summary>
public sealed class ConsistencyBook(Office office)
{
    private readonly ConditionalWeakTable<Dossier, IReadOnlyList<Inconsistency>> _known = [];

    public IReadOnlyList<Inconsistency> Of(Dossier dossier, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return _known.TryGetValue(dossier, out var known) ? known : _known.GetValue(dossier, _ => office.Consistency.Compare(dossier, stop));
    }
}
