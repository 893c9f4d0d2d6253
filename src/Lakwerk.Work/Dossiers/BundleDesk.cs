using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake.Splitting;
using Lakwerk.Text;
using Lakwerk.Work.Splitting;

namespace Lakwerk.Work.Dossiers;

/// <summary>Bundles that were glued together: where their documents begin, and those documents in their place.</summary>
public sealed class BundleDesk
{
    private const int NameLength = 12;

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
            throw new InputException($"document {bundle.Id} heeft geen bladzijde {string.Join(", ", unknown)}.");
        return firsts is null ? BundleSplitter.Split(pages) : BundleSplitter.SplitAt(pages, firsts);
    }

    /// <summary>
    /// Puts the documents in the place of the bundle, which is set aside. Their names follow from the bundle and their pages, so that
    /// a cut that was stopped halfway can be made again.
    /// </summary>
    /// <returns>The new documents, in order.</returns>
    /// <exception cref="InputException">The bundle carries marks, is no bundle, or the dossier refuses.</exception>
    public IReadOnlyList<DocumentId> Cut(Dossier dossier, Document bundle, IReadOnlyList<SplitDocument> parts, Actor by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(parts);
        if (!bundle.Marks.IsEmpty) throw new InputException($"document {bundle.Id} is al gelakt; snijden zou die lakken kwijtraken. Haal ze eerst weg.");
        if (parts.Count < 2) throw new InputException($"document {bundle.Id} is één document; er valt niets te snijden.");
        var (pdf, text) = (_documents.Original(bundle), _documents.Text(bundle, stop));
        var ids = parts.Select(part => Add(dossier, bundle, part, PageCutter.Cut(pdf, part.First, part.Last, stop), text, by, stop)).ToList();
        Must(_dossiers.Do(dossier.Id, [new SetDocumentAside(by, _dossiers.Now, bundle.Id, $"een bundel, gesneden in {parts.Count} documenten")]));
        return ids;
    }

    private DocumentId Add(Dossier dossier, Document bundle, SplitDocument part, byte[] pdf, TextDocument text, Actor by, CancellationToken stop)
    {
        var id = IdOf(bundle, part);
        if (_dossiers.MustOpen(dossier.Id).Documents.ContainsKey(id)) return id;
        var title = part.Title.Length > 0 ? part.Title : $"{bundle.Details.Title}, vanaf bladzijde {part.First}";
        var document = new NewDocument(title + ".pdf", pdf)
        {
            Id = id,
            List = bundle.List,
            Parent = bundle.Parent,
            Text = PagesOf(text, part),
            Details = new DocumentDetails(title) { Date = part.Date, Family = bundle.Details.Family, Note = $"Bladzijde {part.First} tot en met {part.Last} van “{bundle.Details.Title}”." },
        };
        Must(_documents.Add(dossier.Id, document, by, stop).Outcome);
        return id;
    }

    private static TextDocument PagesOf(TextDocument text, SplitDocument part) => new(
        [.. text.Pages.Where(page => page.Number >= part.First && page.Number <= part.Last).Select(page => new TextPage(page.Number - part.First + 1, page.Bounds, page.Rotation, page.Lines))]);

    private static DocumentId IdOf(Document bundle, SplitDocument part) =>
        new("d-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bundle.Id} {part.First} {part.Last}")))[..NameLength]);

    private static void Must(Lakwerk.Storage.CommandOutcome outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InputException(refusal.Reason.Dutch);
    }
}
