using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Storage;
using Lakwerk.Suggestions;
using Lakwerk.Suggestions.Hints;

namespace Lakwerk.Work.Dossiers;

/// <summary>Suggestions for marks. A machine proposes; only a person's answer goes into the journal.</summary>
public sealed class SuggestionDesk
{
    private const string Step = "suggest";
    private const int Version = 3;
    private const int KeyBytes = 8;
    private const int MostHeld = 256;

    private readonly ConcurrentDictionary<string, IReadOnlyList<SuggestedMark>> _found = new();

    private readonly DossierDesk _dossiers;
    private readonly DocumentDesk _documents;
    private readonly OfficeFiles _files;
    private readonly PublicPersonsFile _public;

    internal SuggestionDesk(DossierDesk dossiers, DocumentDesk documents, OfficeFiles files, PublicPersonsFile inPublic) =>
        (_dossiers, _documents, _files, _public) = (dossiers, documents, files, inPublic);

    /// <summary>
    /// The suggestions for a document, in the order of its text: those of the last run over the whole dossier if that still is
    /// what the dossier holds, else those that the document alone gives.
    /// </summary>
    public IReadOnlyList<SuggestedMark> For(Dossier dossier, Document document)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        return OnPages(dossier, document, pages: null);
    }

    /// <summary>The suggestions for some pages of a document, or for all of them.</summary>
    public IReadOnlyList<SuggestedMark> OnPages(Dossier dossier, Document document, IReadOnlySet<int>? pages)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        if (!_documents.HasOriginal(document)) return [];
        var (cover, rejected) = (new MarkCover(document), document.RejectedSuggestions.ToHashSet(StringComparer.Ordinal));
        return [.. Found(dossier, document).Where(found => pages is null || pages.Contains(found.Page)).Select(found => found with { State = StateOf(found, cover, rejected) })];
    }

    /// <summary>Names the run that the suggestions of a document come from: what is counted of it holds as long as that is the same.</summary>
    internal string RunOf(Dossier dossier, Document document)
    {
        if (document.Details.Sha256 is not { } own) return "";
        var inPublic = _public.Read();
        var together = Together(own, dossier, inPublic);
        return _found.ContainsKey(together) || _files.IsDerived(together, Step, Version) ? together : Alone(own, inPublic);
    }

    /// <summary>Looks through all documents together: a name found in one is found in all. Takes time in a large dossier.</summary>
    public void LookThrough(Dossier dossier, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var documents = dossier.Documents.Values.Where(_documents.HasOriginal).DistinctBy(d => d.Details.Sha256).ToList();
        var inPublic = _public.Read();
        if (documents.TrueForAll(d => _files.Derived(Together(d.Details.Sha256!, dossier, inPublic), Step, Version) is not null)) return;
        foreach (var found in SuggestionEngine.Default.With(inPublic).SuggestDossier(documents, d => new TextSource(d.Details.Sha256!, _documents.Text(d, stop))))
        {
            stop.ThrowIfCancellationRequested();
            _files.Keep(Together(found.File, dossier, inPublic), Step, Version, SuggestionBlob.Write(found));
        }
    }

    /// <summary>Sentences that may fall under other grounds, in the order of the documents; those without a file have none.</summary>
    public IReadOnlyList<DocumentHint> Hints(IEnumerable<Document> documents, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return [.. documents.Where(_documents.HasOriginal).SelectMany(document => HintFinder.Find(_documents.Text(document, stop)).Select(hint => new DocumentHint(document.Id, hint)))];
    }

    /// <summary>Places the marks of suggestions, as one act.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="document">The document.</param>
    /// <param name="suggestions">Which of <see cref="For"/>.</param>
    /// <param name="by">Who agrees with them.</param>
    /// <param name="codes">Grounds or labels in place of the proposed ones; null keeps those.</param>
    /// <param name="seen">The version that was looked at.</param>
    public CommandOutcome Accept(DossierId dossier, DocumentId document, IReadOnlyList<SuggestedMark> suggestions, Actor by, ImmutableArray<string>? codes = null, int? seen = null)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var now = _dossiers.Now;
        return _dossiers.Do(dossier, [.. suggestions.Select(p => new PlaceMark(by, now, document, p.Mark, p.Areas, codes ?? [p.Code]))], seen);
    }

    /// <summary>Places marks wherever the same text of the same kind is suggested and open, in all documents, as one act. Duplicates follow their master.</summary>
    /// <param name="dossier">The dossier as it was looked at.</param>
    /// <param name="kind">The kind's name.</param>
    /// <param name="text">The words; capitals and line ends do not count.</param>
    /// <param name="by">Who agrees.</param>
    /// <param name="codes">Grounds or labels in place of the proposed ones; null keeps those.</param>
    public CommandOutcome AcceptEverywhere(Dossier dossier, string kind, string text, Actor by, ImmutableArray<string>? codes = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(text);
        var (now, wanted) = (_dossiers.Now, OneLine(text));
        var marks = dossier.Documents.Values.Where(document => document.DuplicateOf is null).SelectMany(document => For(dossier, document).Where(IsWanted)
            .Select(one => new PlaceMark(by, now, document.Id, one.Mark, one.Areas, codes ?? [one.Code])));
        return _dossiers.Do(dossier.Id, [.. marks], dossier.Version);

        bool IsWanted(SuggestedMark one) => one.State == SuggestionState.Open && one.Kind.Name() == kind && string.Equals(OneLine(one.Text), wanted, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Says that these need no mark, as one act.</summary>
    public CommandOutcome Reject(DossierId dossier, DocumentId document, IReadOnlyList<SuggestedMark> suggestions, Actor by, int? seen = null)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var now = _dossiers.Now;
        return _dossiers.Do(dossier, [.. suggestions.Select(s => new RejectSuggestion(by, now, document, s.Key))], seen);
    }

    /// <summary>What the machine found, as if nobody had looked at it yet. Kept in memory: every mark that is placed asks for it.</summary>
    private IReadOnlyList<SuggestedMark> Found(Dossier dossier, Document document)
    {
        var (own, inPublic) = (document.Details.Sha256!, _public.Read());
        var (together, alone) = (Together(own, dossier, inPublic), Alone(own, inPublic));
        if (_found.TryGetValue(together, out var known)) return known;
        if (_files.Derived(together, Step, Version) is { } stored) return Hold(together, stored);
        return _found.TryGetValue(alone, out known)
            ? known
            : Hold(alone, _files.Derive(alone, Step, Version, () => SuggestionBlob.Write(SuggestionEngine.Default.With(inPublic).SuggestDossier([new(own, _documents.Text(document))])[0])));
    }

    private IReadOnlyList<SuggestedMark> Hold(string input, byte[] stored)
    {
        if (_found.Count >= MostHeld) _found.Clear();
        return _found[input] = [.. SuggestionBlob.Read(stored).Where(s => s.Boxes.Exists(b => !b.IsEmpty)).Select(Untouched).OrderBy(found => found.Page)];
    }

    private static SuggestedMark Untouched(StoredSuggestion s) => new(
        KeyOf(s), s.Kind, s.Text, s.Ground, s.Confidence, [.. s.Boxes.Where(b => !b.IsEmpty).Select(b => new MarkArea(s.Page, b.Left, b.Bottom, b.Right, b.Top))],
        s.LeaveOpen ? SuggestionState.LeftOpen : SuggestionState.Open)
    { Role = s.Role };

    private static SuggestionState StateOf(SuggestedMark found, MarkCover cover, HashSet<string> rejected)
    {
        if (cover.Has(found.Mark) || found.Areas.All(cover.Covers)) return SuggestionState.Covered;
        return rejected.Contains(found.Key) ? SuggestionState.Rejected : found.State;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static string KeyOf(StoredSuggestion s)
    {
        var place = string.Join(' ', s.Boxes.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Left:F1},{b.Bottom:F1},{b.Right:F1},{b.Top:F1}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{s.Kind.Name()} {s.Page} {place}")).AsSpan(0, KeyBytes));
    }

    /// <summary>The files of a dossier in one row, made once: every document of it is named by all of them.</summary>
    private static readonly ConditionalWeakTable<Dossier, byte[]> Files = [];

    private static byte[] AllOf(Dossier dossier) =>
        Encoding.ASCII.GetBytes(string.Concat(dossier.Documents.Values.Select(d => d.Details.Sha256).OfType<string>().Distinct().Order(StringComparer.Ordinal)));

    /// <summary>Names a document by itself; the body's list of who acts in public is part of what was asked.</summary>
    private static string Alone(string sha256, PublicPersons inPublic) =>
        inPublic.IsEmpty ? sha256 : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sha256 + inPublic.Source)));

    /// <summary>Names a document among the others: what is found in it depends on all of them.</summary>
    private static string Together(string sha256, Dossier dossier, PublicPersons inPublic)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(sha256));
        hash.AppendData(Files.GetValue(dossier, AllOf));
        hash.AppendData(Encoding.UTF8.GetBytes(inPublic.Source));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
