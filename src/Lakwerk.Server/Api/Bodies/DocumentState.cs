using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Dossiers.History;

namespace Lakwerk.Server.Api;

/// <summary>Tells a document as it is now. A thousand pages have ten thousand suggestions: who knows an earlier version hears only what changed since.</summary>
internal static class DocumentState
{
    /// <summary>Beyond this, telling everything is less work than finding out what changed.</summary>
    private const int MostEvents = 2_000;

    public static DocumentBody Whole(Office office, Dossier dossier, Document document) => Body(dossier, document) with
    {
        Number = Inventory.Of(dossier).ByDocument[document.Id].Number,
        Judgement = Inventory.Of(dossier).ByDocument[document.Id].Judgement?.ToString(),
        Marks = [.. document.Marks.Select(MarkBody.Of)],
        Suggestions = [.. office.Suggestions.For(dossier, document).Select(SuggestionBody.Of)],
    };

    /// <summary>What changed since a version; everything when that is unknown, too long ago, or the suggestions are others now.</summary>
    public static DocumentBody Since(Office office, Dossier dossier, Document document, int? version)
    {
        if (version is not { } seen || seen <= 0 || seen > dossier.Version || dossier.Version - seen > MostEvents) return Whole(office, dossier, document);
        var events = office.Dossiers.Events(dossier.Id, seen).Select(one => one.Event).ToList();
        if (events.Exists(e => e is DocumentAdded or DocumentSetAside)) return Whole(office, dossier, document);
        var own = events.Where(e => Subjects.DocumentOf(e) == document.Id).ToList();
        var touched = own.Select(MarkOf).OfType<MarkId>().ToHashSet();
        var (marks, pages) = (document.Marks.Where(mark => touched.Contains(mark.Id)).ToList(), own.SelectMany(PagesOf).ToHashSet());
        if (own.Exists(e => e is MarkChanged or MarkRemoved)) pages.UnionWith(Earlier(office, dossier.Id, seen, document.Id, touched));
        return Body(dossier, document) with
        {
            Since = seen,
            Marks = [.. marks.Select(MarkBody.Of)],
            Gone = [.. touched.Except(marks.Select(mark => mark.Id)).Select(mark => mark.Value)],
            Suggestions = [.. Suggestions(office, dossier, document, pages, own).Select(SuggestionBody.Of)],
        };
    }

    private static DocumentBody Body(Dossier dossier, Document document) => new(dossier.Version, document.Id.Value, document.Details.Title, document.Number, document.Details.Pages, document.Details.Sha256)
    {
        Judgement = document.Judged?.Assessment.ToString(),
        SignedOffBy = document.SignedOffBy?.Name,
        Since = null,
        Marks = [],
        Gone = [],
        Suggestions = [],
        Remarks = [.. document.Remarks.Select(RemarkBody.Of)],
    };

    private static IEnumerable<SuggestedMark> Suggestions(Office office, Dossier dossier, Document document, HashSet<int> pages, List<DossierEvent> own)
    {
        var answered = own.Select(AnsweredIn).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (pages.Count == 0 && answered.Count == 0) return [];
        // Which page a rejected suggestion is on, the journal does not say.
        return office.Suggestions.OnPages(dossier, document, answered.Count == 0 ? pages : null).Where(one => pages.Contains(one.Page) || answered.Contains(one.Key));
    }

    /// <summary>The pages on which the marks stood before: what they covered may be open again.</summary>
    private static IEnumerable<int> Earlier(Office office, DossierId dossier, int version, DocumentId document, HashSet<MarkId> touched) =>
        office.Dossiers.OpenAt(dossier, version).Find(document)?.Marks.Where(mark => touched.Contains(mark.Id)).SelectMany(mark => mark.Areas).Select(area => area.Page) ?? [];

    private static MarkId? MarkOf(DossierEvent e) => e switch
    {
        MarkPlaced x => x.Mark,
        MarkChanged x => x.Mark,
        MarkRemoved x => x.Mark,
        _ => null,
    };

    private static IEnumerable<int> PagesOf(DossierEvent e) => e switch
    {
        MarkPlaced x => x.Areas.Select(area => area.Page),
        MarkChanged x => x.Areas.Select(area => area.Page),
        _ => [],
    };

    private static string? AnsweredIn(DossierEvent e) => e switch
    {
        SuggestionRejected x => x.Suggestion,
        SuggestionReopened x => x.Suggestion,
        _ => null,
    };
}
