namespace Lakwerk.Pdf.Objects;

/// <summary>
/// The page tree (ISO 32000-2, 7.7.3) as runs of sibling pages, discovered only as far as asked for. A node whose Count
/// equals the number of its kids, and whose first and last kid are pages, is believed to hold pages only, so that they need
/// not be read to be counted.
/// </summary>
internal sealed class PageTree
{
    private const int DeepestTree = 4096;

    private readonly PdfDocument _document;
    private readonly List<Run> _runs = [];
    private readonly Stack<(PageNode Node, PdfArray Kids, int Next)> _open = new();
    private readonly HashSet<ObjectId> _seen = [];
    private bool _believesCounts = true;
    private bool _strayPagesCollected;
    private int _known;

    public PageTree(PdfDocument document)
    {
        _document = document;
        Start();
    }

    /// <summary>Pages of a run are consecutive kids of one node.</summary>
    private readonly record struct Run(int First, int Count, PageNode Node, PdfArray Kids, int FirstKid);

    public int Count
    {
        get
        {
            Discover(int.MaxValue);
            if (_known == 0) CollectStrayPages();
            return _known;
        }
    }

    public PdfPage Page(int number)
    {
        if (number < 1) throw NoSuchPage(number);
        Discover(number);
        if (number > _known && number > Count) throw NoSuchPage(number);
        var page = Find(number);
        if (page is not null) return page;

        // A count lied: look at every kid from now on.
        _document.Mend(new PdfWarning(PdfErrorCode.Page, "The page tree counts pages that are not there, or leaves some out."));
        _believesCounts = false;
        Start();
        Discover(number);
        return number <= _known && Find(number) is { } found ? found : throw NoSuchPage(number);
    }

    private static PdfException NoSuchPage(int number) => new(PdfErrorCode.Page, $"There is no page {number}.");

    private void Start()
    {
        _runs.Clear();
        _open.Clear();
        _seen.Clear();
        _known = 0;
        var root = _document.Catalog.Raw("Pages");
        if (root.Resolve() is not PdfDictionary dictionary) return;
        if (IsPage(dictionary)) AddRun(new PageNode(new PdfDictionary(), null, 0), new PdfArray([root]), 0, 1);
        else Enter(root, dictionary, null);
    }

    private static bool IsPage(PdfDictionary dictionary) => dictionary.Name("Type") == "Page" || !dictionary.Has("Kids");

    private void Enter(PdfObject raw, PdfDictionary dictionary, PageNode? parent)
    {
        var id = (raw as PdfReference)?.Id;
        var node = new PageNode(dictionary, parent, (parent?.Depth ?? 0) + 1);
        if (dictionary.Array("Kids") is not { } kids) return;
        if ((id is { } own && !_seen.Add(own)) || node.Depth > DeepestTree)
        {
            _document.Mend(new PdfWarning(PdfErrorCode.Page, "The page tree runs in a circle or is too deep.", id));
            return;
        }

        if (_believesCounts && HoldsPagesOnly(dictionary, kids)) AddRun(node, kids, 0, kids.Count);
        else _open.Push((node, kids, 0));
    }

    private static bool HoldsPagesOnly(PdfDictionary dictionary, PdfArray kids) =>
        kids.Count > 0 && dictionary.Int("Count") == kids.Count
        && kids[0] is PdfDictionary first && IsPage(first) && kids[kids.Count - 1] is PdfDictionary last && IsPage(last);

    private void Discover(int number)
    {
        while (_known < number && _open.TryPop(out var place))
        {
            var (node, kids, next) = place;
            if (next >= kids.Count) continue;
            _open.Push((node, kids, next + 1));
            if (kids[next] is not PdfDictionary kid)
                _document.Mend(new PdfWarning(PdfErrorCode.Page, "A kid of the page tree is missing.", (kids.Raw[next] as PdfReference)?.Id));
            else if (IsPage(kid)) AddRun(node, kids, next, 1);
            else Enter(kids.Raw[next], kid, node);
        }
    }

    /// <summary>A tree that leads nowhere: the pages are taken from all objects, in the order of their numbers.</summary>
    private void CollectStrayPages()
    {
        if (_document.IsStrict || _strayPagesCollected) return;
        _strayPagesCollected = true;
        var kids = new PdfArray();
        foreach (var id in _document.ObjectIds)
            if (_document.Load(id) is PdfDictionary dictionary && dictionary.Name("Type") == "Page") kids.Add(new PdfReference(id, _document));
        if (kids.Count == 0) return;
        _document.Warn(new PdfWarning(PdfErrorCode.Page, "The page tree leads to no page; pages were searched for among all objects."));
        AddRun(new PageNode(new PdfDictionary(), null, 0), kids, 0, kids.Count);
    }

    private void AddRun(PageNode node, PdfArray kids, int firstKid, int count)
    {
        if (_known + (long)count > _document.Limits.Pages)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"The file has more than {_document.Limits.Pages} pages.");
        if (_runs.Count > 0 && _runs[^1] is var last && ReferenceEquals(last.Node, node) && last.FirstKid + last.Count == firstKid)
            _runs[^1] = last with { Count = last.Count + count };
        else
            _runs.Add(new Run(_known + 1, count, node, kids, firstKid));
        _known += count;
    }

    private PdfPage? Find(int number)
    {
        int low = 0, high = _runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].First <= number) low = middle;
            else high = middle - 1;
        }

        var run = _runs[low];
        var kid = run.FirstKid + number - run.First;
        if (run.Kids[kid] is not PdfDictionary dictionary || !IsPage(dictionary)) return null;
        return new PdfPage(_document, number, new PageNode(dictionary, run.Node, run.Node.Depth + 1), (run.Kids.Raw[kid] as PdfReference)?.Id);
    }
}
