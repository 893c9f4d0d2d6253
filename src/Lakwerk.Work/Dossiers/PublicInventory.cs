using System.Runtime.CompilerServices;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law;
using Lakwerk.Suggestions;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// The inventory as the public sees it: its cells follow the marks. What is covered in a document does not stand beside it in
/// the list, in a letter, a package or on the portal.
/// </summary>
public sealed class PublicInventory
{
    private readonly DocumentDesk _documents;
    private readonly SuggestionDesk _suggestions;
    private readonly ConditionalWeakTable<Document, CoveredWords> _covered = [];

    internal PublicInventory(DocumentDesk documents, SuggestionDesk suggestions) => (_documents, _suggestions) = (documents, suggestions);

    /// <summary>The dossier with the details of its documents as they may be told.</summary>
    /// <param name="dossier">As colleagues see it.</param>
    /// <param name="decided">The dossier as a decision left it, when what was covered then counts as well.</param>
    public Dossier View(Dossier dossier, Dossier? decided = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var told = new List<DossierEvent>();
        foreach (var document in dossier.Documents.Values)
        {
            var (details, earlier) = (Details(dossier, document), decided?.Find(document.Id));
            if (decided is not null && earlier is not null && !ReferenceEquals(earlier, document)) details = Told(details, Covered(decided, earlier));
            if (details != document.Details) told.Add(new DocumentDescribed(Nobody, default, document.Id, details));
        }

        return told.Count == 0 ? dossier : dossier.After(told);
    }

    /// <summary>What may be told of a document.</summary>
    public DocumentDetails Details(Dossier dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Told(document.Details, Covered(dossier, document));
    }

    /// <summary>The cells that name what is covered: in words that the public list leaves out, or still.</summary>
    public IReadOnlyList<CoveredCell> CoveredCells(Dossier dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Marks.IsEmpty) return [];
        var covered = Covered(dossier, document);
        var (known, told) = (document.Details, Told(document.Details, covered));
        var cells = new List<CoveredCell>();
        foreach (var (column, was, becomes) in ((Bilingual, string?, string?)[])[(Title, known.Title, told.Title), (Note, known.Note, told.Note), (Sender, null, told.Sender), (Recipient, null, told.Recipient)])
        {
            if (becomes is not null && covered.IsHiddenIn(becomes)) cells.Add(new CoveredCell(column, IsPublic: true));
            else if (was is not null && was != becomes) cells.Add(new CoveredCell(column, IsPublic: false));
        }

        return cells;
    }

    private static Actor Nobody { get; } = new("", "");

    private static Bilingual Title { get; } = new("Titel", "Title");

    private static Bilingual Note { get; } = new("Opmerking", "Note");

    private static Bilingual Sender { get; } = new("Afzender", "Sender");

    private static Bilingual Recipient { get; } = new("Ontvanger", "Recipient");

    private static DocumentDetails Told(DocumentDetails details, CoveredWords covered) => details with
    {
        Title = PublicCells.Text(details.Title, covered),
        Note = details.Note is { } note ? PublicCells.Text(note, covered) : null,
        Sender = PublicCells.Parties(details.Sender, covered),
        Recipient = PublicCells.Parties(details.Recipient, covered),
        Internal = null,
    };

    private CoveredWords Covered(Dossier dossier, Document document)
    {
        if (_covered.TryGetValue(document, out var known)) return known;
        if (!_documents.HasOriginal(document)) return CoveredWords.None;
        // Of a document that is refused nobody draws the marks: whoever is named in it is not named beside it.
        var isRefused = document.Judged is { Assessment: Assessment.NotPublic };
        if (document.Marks.IsEmpty && !isRefused) return CoveredWords.None;
        var covered = isRefused
            ? CoveredWords.OfRefused(document, _documents.Text(document), _suggestions.For(dossier, document).Where(one => one is { Kind: SuggestionKind.Person, State: SuggestionState.Open }))
            : CoveredWords.Of(document, _documents.Text(document));
        _covered.AddOrUpdate(document, covered);
        return covered;
    }
}
