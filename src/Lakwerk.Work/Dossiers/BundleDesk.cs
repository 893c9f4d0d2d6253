using System.Collections.Immutable;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Splitting;
using Lakwerk.Storage;
using Lakwerk.Text;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Cuts a bundle into its documents and puts documents together that belong together. Marks go along; the old documents leave the
/// dossier with the reason, their files stay.
/// </summary>
public sealed class BundleDesk
{
    private const int MostParts = 500;

    private readonly DossierDesk _dossiers;
    private readonly DocumentDesk _documents;

    internal BundleDesk(DossierDesk dossiers, DocumentDesk documents) => (_dossiers, _documents) = (dossiers, documents);

    /// <summary>Where documents seem to begin, from the text of the pages alone.</summary>
    public IReadOnlyList<SplitDocument> Propose(Document document) => BundleSplitter.Split(_documents.Text(document));

    /// <summary>Cuts a document before each of the pages that are named; as one act.</summary>
    /// <exception cref="InputException">A page is not there, nothing is cut, or the file cannot be cut.</exception>
    public CommandOutcome Split(Dossier dossier, Document document, IReadOnlySet<int> firsts, Actor by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(firsts);
        var text = _documents.Text(document, stop);
        if (text.Pages.Count != document.Details.Pages) throw new InputException($"document {document.Id} heeft bladzijden die niet leesbaar zijn en kan niet worden gesplitst.");
        if (firsts.Any(page => page < 1 || page > text.Pages.Count)) throw new InputException($"document {document.Id} telt {text.Pages.Count} bladzijden.");
        var parts = BundleSplitter.SplitAt(BundleSplitter.PagesOf(text), firsts);
        if (parts.Count is < 2 or > MostParts) throw new InputException($"een document wordt in 2 tot {MostParts} delen gesplitst.");
        using var scratch = new Scratch();
        var source = scratch.Write("bundel.pdf", _documents.Original(document));
        var now = _dossiers.Now;
        var commands = new List<DossierCommand>();
        foreach (var part in parts)
        {
            stop.ThrowIfCancellationRequested();
            var pdf = Assemble(scratch, [(source, part.First, part.Last)], stop);
            var file = new NewDocument(document.Details.Title, pdf) { Text = Pages([(text, part.First, part.Last)]), Details = DetailsOf(document, part, parts.Count) };
            commands.AddRange(Add(file, document.List, document.Parent, [(document, part.First, part.Last, 1)], by, now, stop));
        }

        commands.Add(new SetDocumentAside(by, now, document.Id, string.Create(CultureInfo.InvariantCulture, $"gesplitst in {parts.Count} documenten")));
        return _dossiers.Do(dossier.Id, commands, dossier.Version);
    }

    /// <summary>Makes one document of several, in the order given, as one act; it takes the place and the details of the first.</summary>
    /// <exception cref="InputException">There is nothing to put together, or a file cannot be read.</exception>
    public CommandOutcome Merge(Dossier dossier, IReadOnlyList<Document> documents, Actor by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count is < 2 or > MostParts) throw new InputException($"kies 2 tot {MostParts} documenten om samen te voegen.");
        using var scratch = new Scratch();
        var sources = documents.Select((document, i) => (Document: document, Text: _documents.Text(document, stop), Path: scratch.Write($"deel-{i}.pdf", _documents.Original(document)))).ToList();
        if (sources.Exists(source => source.Text.Pages.Count != source.Document.Details.Pages)) throw new InputException("een van de documenten heeft bladzijden die niet leesbaar zijn.");
        var pdf = Assemble(scratch, [.. sources.Select(source => (source.Path, 1, source.Text.Pages.Count))], stop);
        var (first, now) = (documents[0], _dossiers.Now);
        var file = new NewDocument(first.Details.Title, pdf)
        {
            Text = Pages([.. sources.Select(source => (source.Text, 1, source.Text.Pages.Count))]),
            Details = first.Details with { Sha256 = null, Pages = null },
        };
        var starts = sources.Select((_, i) => 1 + sources.Take(i).Sum(source => source.Text.Pages.Count)).ToList();
        var carried = sources.Select((source, i) => (source.Document, First: 1, Last: source.Text.Pages.Count, At: starts[i])).ToList();
        var commands = Add(file, first.List, first.Parent, carried, by, now, stop)
            .Concat(documents.Select(document => new SetDocumentAside(by, now, document.Id, string.Create(CultureInfo.InvariantCulture, $"samengevoegd met {documents.Count - 1} andere"))));
        return _dossiers.Do(dossier.Id, [.. commands], dossier.Version);
    }

    /// <summary>A document and the marks that stood on its pages elsewhere.</summary>
    private List<DossierCommand> Add(
        NewDocument file, ListId list, DocumentId? parent, IReadOnlyList<(Document Document, int First, int Last, int At)> carried, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        var id = NewIds.Document();
        var commands = new List<DossierCommand> { new AddDocument(by, now, id, list, _documents.Keep(file, stop), parent) };
        foreach (var (document, first, last, at) in carried)
            foreach (var mark in document.Marks)
            {
                ImmutableArray<MarkArea> areas = [.. mark.Areas.Where(area => area.Page >= first && area.Page <= last).Select(area => area with { Page = area.Page - first + at })];
                if (!areas.IsEmpty) commands.Add(new PlaceMark(by, now, id, NewIds.Mark(), areas, mark.Codes));
            }

        return commands;
    }

    private static DocumentDetails DetailsOf(Document bundle, SplitDocument part, int count) => bundle.Details with
    {
        Title = part.Title.Length > 0 ? part.Title : string.Create(CultureInfo.InvariantCulture, $"{bundle.Details.Title} (bladzijde {part.First} t/m {part.Last})"),
        Date = part.Date ?? (count == 1 ? bundle.Details.Date : null),
        Time = null,
        Sha256 = null,
        Pages = null,
    };

    private static TextDocument Pages(IEnumerable<(TextDocument Text, int First, int Last)> parts) => new(
        [.. parts.SelectMany(part => part.Text.Pages.Where(page => page.Number >= part.First && page.Number <= part.Last)).Select((page, i) => new TextPage(i + 1, page.Bounds, page.Rotation, page.Lines))]);

    private static byte[] Assemble(Scratch scratch, IReadOnlyList<(string Path, int First, int Last)> parts, CancellationToken stop)
    {
        var target = scratch.PathOf("uit.pdf");
        try
        {
            IEnumerable<string> pages = parts.SelectMany(part => (string[])[part.Path, string.Create(CultureInfo.InvariantCulture, $"{part.First}-{part.Last}")]);
            Sandbox.Run(HelperProgram.Qpdf, ["--warning-exit-0", "--deterministic-id", "--empty", "--pages", .. pages, "--", target], scratch.Folder, new HelperLimits(), stop);
        }
        catch (HelperException problem)
        {
            throw new InputException(problem.Message, problem);
        }

        return File.ReadAllBytes(target);
    }
}
