using System.Runtime.CompilerServices;
using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>How many suggestions wait in a document; counted once for each state of the document.</summary>
public sealed class OpenSuggestions(Office office)
{
    private readonly ConditionalWeakTable<Document, StrongBox<(int Documents, int Open)>> _counts = [];

    public int Count(Dossier dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (_counts.TryGetValue(document, out var known) && known.Value.Documents == dossier.Documents.Count) return known.Value.Open;
        var open = office.Suggestions.For(dossier, document).Count(suggestion => suggestion.State == SuggestionState.Open);
        _counts.AddOrUpdate(document, new((dossier.Documents.Count, open)));
        return open;
    }

    /// <summary>Suggestions were made again.</summary>
    public void Forget() => _counts.Clear();
}
