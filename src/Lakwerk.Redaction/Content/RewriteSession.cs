using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;
using Lakwerk.Pdf.Writing.AllowList;
using Lakwerk.Redaction.Lines;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Navigation;
using Lakwerk.Redaction.Pages;
using Lakwerk.Redaction.Structure;
using Lakwerk.Redaction.Widths;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>What the rewriting of all pages of one file shares: the new file, the fonts, the forms that no mark touches.</summary>
internal sealed class RewriteSession : IContentCopier
{
    private readonly Dictionary<ObjectId, PdfReference?> _forms = [];
    private readonly ILookup<int, Mark> _marks;
    private OpenFont? _labels;
    private RemainingBits? _bits;
    private OptionalContent? _visibility;
    private int _depth;

    public RewriteSession(PdfDocument document, PdfFileWriter output, RedactionOptions options, RedactionReport report, ILookup<int, Mark> marks)
    {
        _marks = marks;
        Document = document;
        Output = output;
        Options = options;
        Report = report;
        Fonts = new FontLoader(document.Limits);
        FontUses = new FontUses(output, Dropped, renumbers: Uses(Remedies.Fonts) && Uses(Remedies.Codes));
        Copier = new ResourceCopier(output, document.Limits, this, Dropped);
        Removed = new RemovedText(this, marks);
        Pages = new PageTreeWriter(output);
        Destinations = new Destinations(document, Pages);
        Structure = StructureReader.Read(document, Dropped);
    }

    public PdfDocument Document { get; }

    public PdfFileWriter Output { get; }

    public RedactionOptions Options { get; }

    public RedactionReport Report { get; }

    public FontLoader Fonts { get; }

    public DropLog Dropped { get; } = new();

    public ResourceCopier Copier { get; }

    /// <summary>Measures what widths still tell.</summary>
    public RemainingBits Bits => _bits ??= new RemainingBits(Fonts);

    /// <summary>The words under the marks, that nothing beside the pages may repeat.</summary>
    public RemovedText Removed { get; }

    /// <summary>The new page tree.</summary>
    public PageTreeWriter Pages { get; }

    /// <summary>Places within the file that links and outlines lead to.</summary>
    public Destinations Destinations { get; }

    /// <summary>True when a text that stands beside the pages repeats words that are removed.</summary>
    public bool IsTold(string text) => Uses(Remedies.Replacements) && Removed.IsToldBy(text);

    /// <summary>The structure tree; null when the input has none.</summary>
    public StructureTree? Structure { get; }

    /// <summary>A remedy is at work; all are, but in the tests that prove that each is needed.</summary>
    public bool Uses(Remedies remedy) => Options.Remedies.HasFlag(remedy);

    /// <summary>True when a mark of the page shares area with a box.</summary>
    public bool IsMarked(int page, Box box) => _marks[page].Any(mark => mark.Whole || mark.Boxes.Any(area => area.Overlaps(box)));

    /// <summary>True when a page goes as a whole.</summary>
    public bool IsWhollyMarked(int page) => _marks[page].Any(mark => mark.Whole);

    /// <summary>The font of the labels.</summary>
    public OpenFont Labels => _labels ??= new OpenFont(Fonts);

    public ContentInterpreter NewInterpreter() => new(Document, Fonts);

    /// <summary>Images without what pages crop away.</summary>
    public CroppedImages Cropped { get; } = new();

    /// <summary>Which layers are shown.</summary>
    public OptionalContent Visibility => _visibility ??= NewInterpreter().OptionalContent;

    /// <summary>A form, pattern or group that no mark touches, written once for the whole file.</summary>
    public PdfReference? CopyForm(PdfStream form)
    {
        if (form.Id is { } known && _forms.TryGetValue(known, out var copy)) return copy;
        if (_depth >= Document.Limits.ContentNesting) return null;
        if (form.Id is { } id) _forms[id] = null; // a form that draws itself ends here
        _depth++;
        var rewriter = new ContentRewriter(this, PageMarks.None, PageLines.None, 0);
        NewInterpreter().RunAppearance(form, Matrix.Identity, rewriter);
        _depth--;
        if (form.Id is { } done) _forms[done] = rewriter.Result;
        return rewriter.Result;
    }

    /// <summary>A tiling pattern for one use, its cell without what lies in hidden parts.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="scopeToUser">The space that its matrix hangs below.</param>
    /// <param name="hidden">Parts of the first tile, in user space.</param>
    /// <param name="mark">The mark that hides them.</param>
    public PdfReference? CopyCell(PdfStream pattern, in Matrix scopeToUser, IEnumerable<Box> hidden, Mark mark)
    {
        if (_depth >= Document.Limits.ContentNesting) return null;
        _depth++;
        var rewriter = new ContentRewriter(this, new PageMarks(hidden.Select(box => (box, mark))), PageLines.None, mark.Page);
        NewInterpreter().RunAppearance(pattern, scopeToUser, rewriter);
        _depth--;
        return rewriter.Result;
    }

    /// <inheritdoc/>
    public void CopyGlyphProcedures(PdfDictionary font, PdfDictionary target)
    {
        var resources = new ResourceNames();
        var procedures = new PdfDictionary();
        foreach (var (name, raw) in font.Dictionary("CharProcs")?.Entries ?? [])
        {
            if (raw.Resolve() is not PdfStream procedure || _depth >= Document.Limits.ContentNesting) continue;
            _depth++;
            var rewriter = new ContentRewriter(this, PageMarks.None, PageLines.None, 0) { SharedResources = resources };
            NewInterpreter().RunAppearance(WithResources(procedure, font.Raw("Resources")), Matrix.Identity, rewriter);
            _depth--;
            procedures.Set(name, Output.AddCompressed(new PdfDictionary(), rewriter.Content));
        }

        target.Set("CharProcs", procedures);
        if (!resources.IsEmpty) target.Set("Resources", resources.ToDictionary());
    }

    /// <summary>The fonts of the new file and what they still show.</summary>
    public FontUses FontUses { get; }

    private static PdfStream WithResources(PdfStream procedure, PdfObject resources)
    {
        var dictionary = new PdfDictionary();
        foreach (var (key, value) in procedure.Dictionary.Entries)
            if (key is "Filter" or "DecodeParms" or "Length") dictionary.Set(key, value);
        if (resources is not PdfNull) dictionary.Set("Resources", resources);
        return new PdfStream(dictionary, procedure.EncodedBytes());
    }
}
