using System.Runtime.CompilerServices;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Letters.Facts;
using Lakwerk.Suggestions;

namespace Lakwerk.Work.Dossiers;

/// <summary>What the files tell that the rules must know: suggestions that wait, and cells of the inventory that hold what is covered.</summary>
public sealed class FactsDesk
{
    /// <summary>From here on a suggestion is hardly ever wrong.</summary>
    private const double NearlySure = 0.9;

    /// <summary>What may not go out unseen, however unsure.</summary>
    private static readonly SuggestionKind[] Grave =
    [
        SuggestionKind.Bsn, SuggestionKind.Iban, SuggestionKind.Email, SuggestionKind.Phone, SuggestionKind.Address, SuggestionKind.Postcode, SuggestionKind.BirthDate, SuggestionKind.SocialHandle,
    ];

    private readonly DossierDesk _dossiers;
    private readonly SuggestionDesk _suggestions;
    private readonly PublicInventory _inventory;
    private readonly Func<BodyProfile> _body;
    private readonly ConditionalWeakTable<Document, StrongBox<(string Run, WaitingSuggestions Waiting)>> _waiting = [];

    internal FactsDesk(DossierDesk dossiers, SuggestionDesk suggestions, PublicInventory inventory, Func<BodyProfile> body) =>
        (_dossiers, _suggestions, _inventory, _body) = (dossiers, suggestions, inventory, body);

    /// <summary>The facts of a whole dossier.</summary>
    public FileFacts Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var documents = dossier.Documents.Values.Where(document => document.DuplicateOf is null).ToList();
        return new FileFacts
        {
            Waiting = documents.Where(GoesOut).Select(document => (document.Id, Waiting: Waiting(dossier, document))).Where(one => one.Waiting.Count > 0).ToDictionary(one => one.Id, one => one.Waiting),
            CoveredCells = documents.Select(document => (document.Id, Cells: _inventory.CoveredCells(dossier, document))).Where(one => one.Cells.Count > 0).ToDictionary(one => one.Id, one => one.Cells),
            SharesReference = SharesReference(dossier),
            MissingOfBody = dossier.OpenDecision is { } open ? MissingOfBody(open.Kind) : [],
        };
    }

    /// <summary>Suggestions in a document that nobody answered.</summary>
    public WaitingSuggestions Waiting(Dossier dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var run = _suggestions.RunOf(dossier, document);
        if (_waiting.TryGetValue(document, out var known) && known.Value.Run == run) return known.Value.Waiting;
        var open = _suggestions.For(dossier, document).Where(one => one.State == SuggestionState.Open).ToList();
        var waiting = new WaitingSuggestions(open.Count, open.Count(one => Grave.Contains(one.Kind) || one.Confidence >= NearlySure));
        _waiting.AddOrUpdate(document, new((run, waiting)));
        return waiting;
    }

    /// <summary>The command with the facts that it is decided on by; who asks for it cannot say them.</summary>
    internal DossierCommand Complete(Dossier dossier, DossierCommand command) => command switch
    {
        TakeDecision take => take with { Files = Of(dossier) },
        SignOffDocument sign when dossier.Find(sign.Document) is { } document => sign with { Files = new FileFacts { Waiting = new Dictionary<DocumentId, WaitingSuggestions> { [document.Id] = Waiting(dossier, document) } } },
        _ => command,
    };

    /// <summary>An office without data of its body writes its letters elsewhere, and misses nothing here.</summary>
    private IReadOnlyList<string> MissingOfBody(DecisionKind kind) => _body() is var body && body == BodyProfile.Empty ? [] : body.MissingFor(kind);

    private static bool GoesOut(Document document) => document.Judged is { Assessment: not (Assessment.NotPublic or Assessment.AlreadyPublic) };

    private bool SharesReference(Dossier dossier) =>
        dossier.Reference.Length > 0 && _dossiers.List().Any(other => other.Dossier != dossier.Id && string.Equals(other.Reference, dossier.Reference, StringComparison.OrdinalIgnoreCase));
}
