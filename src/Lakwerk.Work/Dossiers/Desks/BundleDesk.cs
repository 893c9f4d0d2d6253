using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Splitting;
using Lakwerk.Text;
using Lakwerk.Work.Splitting;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Cuts a bundle into its documents and puts documents together that belong together, each as one act. Marks go along; the old
/// documents leave the dossier with the reason, their files stay.
/// </summary>
public sealed class BundleDesk
{
    private const int MostParts = 500;

    private readonly DossierDesk _dossiers;
    private readonly DocumentDesk _documents;

    internal BundleDesk(DossierDesk dossiers, DocumentDesk documents) => (_dossiers, _documents) = (dossiers, documents);

    /// <summary>The documents of a bundle, in pages: as they are found, or as a person says on which pages they begin.</summary>
    /// <exception cref="InputException">The document has no file, or no page that was named.</exception>
    public IReadOnlyList<SplitDocument> Propose(Document bundle, IReadOnlySet<int>? firsts = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var pages = BundleSplitter.PagesOf(_documents.Text(bundle, stop));
        if (firsts?.Except(pages.Select(page => page.First)).Order().ToList() is { Count: > 0 } unknown)
            throw InputException.Of($"document {bundle.Id} heeft geen bladzijde {string.Join(", ", unknown)}.", $"document {bundle.Id} has no page {string.Join(", ", unknown)}.");
        return firsts is null ? BundleSplitter.Split(pages) : BundleSplitter.SplitAt(pages, firsts);
    }

    /// <summary>Puts the documents in the place of the bundle, which is set aside.</summary>
    /// <returns>The new documents, in order.</returns>
    /// <exception cref="InputException">There is nothing to cut, the file cannot be cut, or the dossier refuses.</exception>
    public IReadOnlyList<DocumentId> Cut(Dossier dossier, Document bundle, IReadOnlyList<SplitDocument> parts, Arranging how, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(how);
        if (parts.Count < 2) throw InputException.Of($"document {bundle.Id} is één document; er valt niets te snijden.", $"document {bundle.Id} is one document; there is nothing to cut.");
        if (parts.Count > MostParts) throw InputException.Of($"een document wordt in hoogstens {MostParts} delen gesneden.", $"a document is cut into {MostParts} parts at most.");
        using var scratch = new Scratch();
        var source = SourceOf(bundle, scratch, 0, stop);
        var (now, commands) = (_dossiers.Now, new List<DossierCommand>());
        for (var i = 0; i < parts.Count; i++)
            commands.AddRange(Add(scratch, how[i], [source with { First = parts[i].First, Last = parts[i].Last }], DetailsOf(bundle, parts[i]), how.By, now, stop));
        commands.Add(new SetDocumentAside(how.By, now, bundle.Id, $"een bundel, gesneden in {parts.Count} documenten"));
        Must(_dossiers.Do(dossier.Id, commands, dossier.Version));
        return [.. parts.Select((_, i) => how[i])];
    }

    /// <summary>Makes one document of several, in the order given; it takes the place and the details of the first.</summary>
    /// <exception cref="InputException">There is nothing to put together, a file cannot be read, or the dossier refuses.</exception>
    public DocumentId Merge(Dossier dossier, IReadOnlyList<Document> documents, Arranging how, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(how);
        if (documents.Count is < 2 or > MostParts) throw InputException.Of($"kies 2 tot {MostParts} documenten om samen te voegen.", $"choose 2 to {MostParts} documents to put together.");
        using var scratch = new Scratch();
        var sources = documents.Select((document, i) => SourceOf(document, scratch, i, stop)).ToList();
        var now = _dossiers.Now;
        var commands = Add(scratch, how[0], sources, documents[0].Details with { Sha256 = null, Pages = null }, how.By, now, stop);
        commands.AddRange(documents.Select(document => new SetDocumentAside(how.By, now, document.Id, $"samengevoegd met {documents.Count - 1} andere")));
        Must(_dossiers.Do(dossier.Id, commands, dossier.Version));
        return how[0];
    }

    private Source SourceOf(Document document, Scratch scratch, int number, CancellationToken stop)
    {
        var text = _documents.Text(document, stop);
        return text.Pages.Count == document.Details.Pages
            ? new Source(document, text, scratch.Write($"deel-{number}.pdf", _documents.Original(document)), 1, text.Pages.Count)
            : throw InputException.Of($"document {document.Id} heeft bladzijden die niet leesbaar zijn.", $"document {document.Id} has pages that cannot be read.");
    }

    /// <summary>A document of these pages, in the place of the first, and the marks that stood on them.</summary>
    private List<DossierCommand> Add(Scratch scratch, DocumentId id, IReadOnlyList<Source> sources, DocumentDetails details, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var pdf = PageCutter.Join(scratch, [.. sources.Select(source => (source.Path, source.First, source.Last))], stop);
        var file = new NewDocument(details.Title, pdf) { Text = TextOf(sources), Details = details };
        var first = sources[0].Document;
        var commands = new List<DossierCommand> { new AddDocument(by, now, id, first.List, _documents.Keep(file, stop), first.Parent) };
        var before = 0;
        foreach (var source in sources)
        {
            foreach (var mark in source.Document.Marks)
            {
                ImmutableArray<MarkArea> areas = [.. mark.Areas.Where(area => area.Page >= source.First && area.Page <= source.Last).Select(area => area with { Page = area.Page - source.First + 1 + before })];
                if (!areas.IsEmpty) commands.Add(new PlaceMark(by, now, id, NewIds.Mark(), areas, mark.Codes));
            }

            before += source.Last - source.First + 1;
        }

        return commands;
    }

    private static DocumentDetails DetailsOf(Document bundle, SplitDocument part)
    {
        var title = part.Title.Length > 0 ? part.Title : $"{bundle.Details.Title}, vanaf bladzijde {part.First}";
        return new DocumentDetails(title) { Date = part.Date, Family = bundle.Details.Family, Internal = $"Bladzijde {part.First} tot en met {part.Last} van “{bundle.Details.Title}”." };
    }

    private static TextDocument TextOf(IEnumerable<Source> sources) => new(
        [.. sources.SelectMany(source => source.Text.Pages.Where(page => page.Number >= source.First && page.Number <= source.Last)).Select((page, i) => new TextPage(i + 1, page.Bounds, page.Rotation, page.Lines))]);

    private static void Must(Lakwerk.Storage.CommandOutcome outcome)
    {
        if (outcome.Refusal is { } refusal) throw InputException.Of(refusal.Reason);
    }

    /// <summary>Pages of a document, its file at hand.</summary>
    private sealed record Source(Document Document, TextDocument Text, string Path, int First, int Last);
}
