using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law;
using Lakwerk.Text;
using Lakwerk.Work.Documents;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Dossiers;

/// <summary>Files into a dossier, and what is in them out again.</summary>
public sealed class DocumentDesk
{
    private const string TextStep = "page-text";
    private const int TextVersion = 1;

    private readonly DossierDesk _dossiers;
    private readonly OfficeFiles _files;

    internal DocumentDesk(DossierDesk dossiers, OfficeFiles files) => (_dossiers, _files) = (dossiers, files);

    /// <summary>
    /// Keeps a PDF file and its page text, and adds it to the dossier. A file that equals one in the dossier becomes its duplicate.
    /// </summary>
    /// <exception cref="InputException">The file is no PDF that can be read; nothing was added.</exception>
    public AddedDocument Add(DossierId dossier, NewDocument file, Actor by, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var notes = new List<string>();
        var (sha256, pages, text) = Keep(file, notes, stop);
        var now = _dossiers.MustOpen(dossier);
        var document = file.Id ?? NewIds.Document();
        var master = now.Documents.Values.Where(d => d.Details.Sha256 == sha256 && d.DuplicateOf is null).OrderBy(d => d.Order).FirstOrDefault()?.Id;
        var outcome = _dossiers.Do(dossier, Commands(now, file, document, Details(file, sha256, pages), master, by));
        return new AddedDocument(document, sha256, pages, master, outcome) { Notes = notes, Text = text };
    }

    /// <summary>Keeps a file and its page text, and gives what the dossier has to know of it; for an act of more than one document.</summary>
    internal DocumentDetails Keep(NewDocument file, CancellationToken stop)
    {
        var (sha256, pages, _) = Keep(file, [], stop);
        return Details(file, sha256, pages);
    }

    /// <summary>The original, byte for byte.</summary>
    /// <exception cref="InputException">The document has no file.</exception>
    public byte[] Original(Document document) => _files.Read(HashOf(document));

    public Stream OpenOriginal(Document document) => _files.Open(HashOf(document));

    public bool HasOriginal(Document document) => document?.Details.Sha256 is { } sha256 && _files.Has(sha256);

    /// <summary>The text of the original's pages, with places.</summary>
    public TextDocument Text(Document document, CancellationToken stop = default)
    {
        var sha256 = HashOf(document);
        var bytes = _files.Derive(sha256, TextStep, TextVersion, () =>
            PageTextBlob.Write(ReadPages(new NewDocument(document.Details.Title, _files.Read(sha256)), [], stop).Text));
        return PageTextBlob.Read(bytes);
    }

    /// <summary>Puts recognised text in the place of what the file tells.</summary>
    public void KeepText(Document document, TextDocument text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _files.Keep(HashOf(document), TextStep, TextVersion, PageTextBlob.Write(text));
    }

    /// <summary>The visible part of a page, in points of the page's own user space.</summary>
    /// <exception cref="InputException">The document has no such page, or its text could not be read.</exception>
    public Box PageBox(Document document, int page)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Text(document).Pages.FirstOrDefault(p => p.Number == page)?.Bounds ?? throw InputException.Of($"document {document.Id} heeft geen leesbare bladzijde {page}.", $"document {document.Id} has no readable page {page}.");
    }

    private (string Sha256, int Pages, TextDocument Text) Keep(NewDocument file, List<string> notes, CancellationToken stop)
    {
        (int Count, TextDocument Text) pages = (file.Text ?? file.Told) is { } known ? (known.Pages.Count, known) : ReadPages(file, notes, stop);
        var sha256 = _files.Put(file.Content);
        // Text that was recognised for the same file before is better than what the file tells.
        if (file.Text is not null || _files.Derived(sha256, TextStep, TextVersion) is null) _files.Keep(sha256, TextStep, TextVersion, PageTextBlob.Write(pages.Text));
        return (sha256, pages.Count, pages.Text);
    }

    private string HashOf(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Details.Sha256 is { } sha256 && _files.Has(sha256) ? sha256 : throw InputException.Of($"van document {document.Id} ({document.Details.Title}) is hier geen bestand.", $"document {document.Id} ({document.Details.Title}) has no file in this office.");
    }

    private static (int Count, TextDocument Text) ReadPages(NewDocument file, List<string> notes, CancellationToken stop)
    {
        if (!SourceFile.LooksLikePdf(file.Content)) throw InputException.About(file.FileName, new Bilingual("is geen PDF; zet het eerst om, of gebruik “lakwerk intake”.", "is no PDF; convert it first, or use “lakwerk intake”."));
        using var pdf = PdfFile.Open(file.FileName, file.Content, "", stop);
        var count = PdfFile.Complaining(file.FileName, () => pdf.PageCount);
        var missing = new List<string>();
        var pages = FileTextReader.ReadPages(file.FileName, pdf, missing, stop).ToList();
        if (pages.Count == 0) throw InputException.About(file.FileName, missing.Count > 0 ? new Bilingual("heeft geen bladzijde die te lezen is.", "has no page that can be read.") : new Bilingual("heeft geen bladzijden.", "has no pages."));
        notes.AddRange([.. Notes.Of(file.FileName, pdf.Warnings), .. missing]);
        return (count, new TextDocument(pages));
    }

    private static DocumentDetails Details(NewDocument file, string sha256, int pages)
    {
        var known = file.Details ?? FileNames.Read(file.FileName);
        return known with { Sha256 = sha256, Pages = pages, FileType = known.FileType ?? "PDF" };
    }

    private List<DossierCommand> Commands(Dossier dossier, NewDocument file, DocumentId document, DocumentDetails details, DocumentId? master, Actor by)
    {
        var (now, commands) = (_dossiers.Now, new List<DossierCommand>());
        var list = file.List ?? FirstList(dossier);
        if (list is null) commands.Add(new OpenList(by, now, DefaultList, "Inventarislijst", DefaultList.Value, NumberingStyle.Decimal));
        commands.Add(new AddDocument(by, now, document, list ?? DefaultList, details, file.Parent));
        if (master is { } same) commands.Add(new PointAtMaster(by, now, document, same));
        return commands;
    }

    private static ListId DefaultList { get; } = new("1");

    private static ListId? FirstList(Dossier dossier) => dossier.Lists.Count == 0 ? null : dossier.Lists.Keys.MinBy(list => list.Value, StringComparer.Ordinal);
}
